#include "widgets/composer/test_sets_editor.h"

#include "core/base/error.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace sdm::ui {

TestSetsEditor::TestSetsEditor(const Theme& theme, const Setting& setting, const QString& folder, QWidget* parent)
    : SettingEditor(parent), m_theme(theme), m_setting(setting), m_folder(folder), m_lines(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_lines->setSpacing(4);
    column->addLayout(m_lines);
    auto* add = new QPushButton(themedIcon(theme, QStringLiteral("plus")), tr("Add test sets…"), this);
    add->setIconSize({14, 14});
    column->addWidget(add, 0, Qt::AlignLeft);
    setFocusProxy(add);
    setAcceptDrops(true);
    add->setToolTip(tr("Choose JSONL files, or drop them here"));
    connect(add, &QPushButton::clicked, this, [this] { addFiles(); });
}

QString TestSetsEditor::text() const
{
    std::vector<RunConfig::TestSet> sets;
    for (const Line& line : m_sets)
        sets.push_back({line.name->text().trimmed().toStdString(), line.file->text().trimmed().toStdString(), line.shifted->isChecked()});
    return QString::fromStdString(settingText(m_setting, sets));
}

void TestSetsEditor::setText(const QString& text)
{
    if (text == this->text())
        return;
    for (const Line& line : m_sets)
        line.widget->deleteLater();
    m_sets.clear();
    try {
        const SettingValue value = settingValueFromText(m_setting, text.toStdString());
        for (const RunConfig::TestSet& set : std::get<std::vector<RunConfig::TestSet>>(value))
            addLine(set);
    } catch (const Error&) {
        // Only this editor writes the text; a list it cannot read would be a list it did not write.
        Q_ASSERT(false);
    }
}

void TestSetsEditor::addLine(const RunConfig::TestSet& set)
{
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    Line line{holder, new QLineEdit(QString::fromStdString(set.name), holder), new QLineEdit(QString::fromStdString(set.file), holder),
              new QCheckBox(tr("shifted"), holder)};
    line.name->setPlaceholderText(tr("name"));
    line.name->setAccessibleName(tr("Name of the test set"));
    line.name->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    line.file->setPlaceholderText(tr("file"));
    line.file->setAccessibleName(tr("File of the test set"));
    line.shifted->setChecked(set.shifted);
    line.shifted->setToolTip(tr("Unlike the training data: a low HR share is right there"));
    auto* remove = new QToolButton(holder);
    remove->setIcon(themedIcon(m_theme, QStringLiteral("cross"), IconTone::Secondary));
    remove->setIconSize({12, 12});
    remove->setProperty("quiet", true);
    remove->setAccessibleName(tr("Remove this test set"));
    remove->setToolTip(remove->accessibleName());
    row->addWidget(line.name);
    row->addWidget(line.file, 1);
    row->addWidget(line.shifted);
    row->addWidget(remove);
    m_lines->addWidget(holder);
    m_sets.push_back(line);

    connect(line.name, &QLineEdit::textEdited, this, &TestSetsEditor::tell);
    connect(line.file, &QLineEdit::textEdited, this, &TestSetsEditor::tell);
    connect(line.shifted, &QCheckBox::toggled, this, &TestSetsEditor::tell);
    connect(remove, &QToolButton::clicked, this, [this, holder] {
        std::erase_if(m_sets, [holder](const Line& entry) { return entry.widget == holder; });
        holder->deleteLater();
        tell();
    });
}

void TestSetsEditor::addFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Add test sets"), m_folder, tr("JSON lines (*.jsonl);;All files (*)"));
    addFiles(files);
}

void TestSetsEditor::addFiles(const QStringList& files)
{
    for (const QString& file : files)
        addLine({QFileInfo(file).completeBaseName().toStdString(), file.toStdString(), false});
    if (!files.isEmpty())
        tell();
}

namespace {

QStringList droppedFiles(const QDropEvent& event)
{
    QStringList files;
    for (const QUrl& url : event.mimeData()->urls()) {
        if (QFileInfo(url.toLocalFile()).isFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

void TestSetsEditor::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFiles(*event).isEmpty())
        event->acceptProposedAction();
}

void TestSetsEditor::dropEvent(QDropEvent* event)
{
    addFiles(droppedFiles(*event));
    event->acceptProposedAction();
}

void TestSetsEditor::tell()
{
    Q_EMIT edited(text());
}

} // namespace sdm::ui
