#include "widgets/composer/setting_editor.h"

#include "widgets/composer/test_sets_editor.h"
#include "widgets/parts/panel.h"
#include "widgets/text/core_words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace sdm::ui {
namespace {

QHBoxLayout* rowLayout(QWidget* widget)
{
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

/// Numbers and plain texts. Numbers are right-aligned and narrow.
class LineEditor final : public SettingEditor {
public:
    LineEditor(const Setting& setting, QWidget* parent) : SettingEditor(parent), m_line(new QLineEdit(this))
    {
        auto* row = rowLayout(this);
        row->addWidget(m_line);
        m_line->setAccessibleName(settingLabel(setting));
        if (setting.type == SettingType::OptionalNumber)
            m_line->setPlaceholderText(SettingEditor::tr("not used"));
        if (setting.type != SettingType::Text) {
            m_line->setAlignment(Qt::AlignRight);
            m_line->setFixedWidth(m_line->fontMetrics().averageCharWidth() * (setting.type == SettingType::NumberPair ? 22 : 16));
        }
        setFocusProxy(m_line);
        connect(m_line, &QLineEdit::textEdited, this, &SettingEditor::edited);
    }
    QString text() const override { return m_line->text(); }
    void setText(const QString& text) override
    {
        const QSignalBlocker quiet(m_line);
        if (m_line->text() != text)
            m_line->setText(text);
    }
    void setInvalid(bool invalid) override { setStyleProperty(m_line, "invalid", invalid); }
    void setPlaceholder(const QString& text) override { m_line->setPlaceholderText(text); }

private:
    QLineEdit* m_line;
};

/// The wheel scrolls the form, not the value that happens to be under the pointer.
class QuietComboBox final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

class ChoiceEditor final : public SettingEditor {
public:
    ChoiceEditor(const Setting& setting, QWidget* parent) : SettingEditor(parent), m_box(new QuietComboBox(this))
    {
        rowLayout(this)->addWidget(m_box);
        for (const std::string& choice : setting.choices)
            m_box->addItem(QString::fromStdString(choice));
        m_box->setEditable(!setting.numberedChoice.empty()); // "cuda:1" is typed
        m_box->setAccessibleName(settingLabel(setting));
        m_box->setFocusPolicy(Qt::StrongFocus);
        m_box->setMinimumWidth(m_box->fontMetrics().averageCharWidth() * 20);
        setFocusProxy(m_box);
        connect(m_box, &QComboBox::currentTextChanged, this, &SettingEditor::edited);
    }
    QString text() const override { return m_box->currentText(); }
    void setText(const QString& text) override
    {
        const QSignalBlocker quiet(m_box);
        m_box->setCurrentText(text);
    }

private:
    QComboBox* m_box;
};

class SwitchEditor final : public SettingEditor {
public:
    SwitchEditor(const Setting& setting, QWidget* parent) : SettingEditor(parent), m_box(new QCheckBox(SettingEditor::tr("on"), this))
    {
        rowLayout(this)->addWidget(m_box);
        m_box->setAccessibleName(settingLabel(setting));
        setFocusProxy(m_box);
        connect(m_box, &QCheckBox::toggled, this, [this] { Q_EMIT edited(text()); });
    }
    QString text() const override { return m_box->isChecked() ? QStringLiteral("true") : QStringLiteral("false"); }
    void setText(const QString& text) override
    {
        const QSignalBlocker quiet(m_box);
        m_box->setChecked(text == QLatin1String("true"));
    }

private:
    QCheckBox* m_box;
};

/// A path with a Browse button.
class PathEditor final : public SettingEditor {
public:
    PathEditor(const Theme& theme, const Setting& setting, const QString& folder, QWidget* parent)
        : SettingEditor(parent), m_line(new QLineEdit(this)), m_folder(folder), m_isFolder(setting.type == SettingType::Folder)
    {
        auto* row = rowLayout(this);
        row->addWidget(m_line, 1);
        auto* browse = new QPushButton(themedIcon(theme, QStringLiteral("folder")), {}, this);
        browse->setToolTip(m_isFolder ? SettingEditor::tr("Choose a folder") : SettingEditor::tr("Choose a file"));
        browse->setAccessibleName(SettingEditor::tr("Browse for %1").arg(settingLabel(setting)));
        browse->setFixedWidth(36);
        row->addWidget(browse);
        m_line->setAccessibleName(settingLabel(setting));
        setFocusProxy(m_line);
        m_line->installEventFilter(this); // a file dropped on it is a path, not the text of its address
        setAcceptDrops(true);
        connect(m_line, &QLineEdit::textEdited, this, &SettingEditor::edited);
        connect(browse, &QPushButton::clicked, this, &PathEditor::choose);
    }
    QString text() const override { return m_line->text(); }
    void setText(const QString& text) override
    {
        if (m_line->text() != text)
            m_line->setText(text);
    }
    void setInvalid(bool invalid) override { setStyleProperty(m_line, "invalid", invalid); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_line && (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop))
            return takeDrag(static_cast<QDropEvent*>(event));
        return SettingEditor::eventFilter(watched, event);
    }
    void dragEnterEvent(QDragEnterEvent* event) override { takeDrag(event); }
    void dropEvent(QDropEvent* event) override { takeDrag(event); }

private:
    /// A folder for a folder, a file for a file; what does not fit is left to whoever else takes it.
    bool takeDrag(QDropEvent* event)
    {
        const QFileInfo dropped(event->mimeData()->urls().value(0).toLocalFile());
        if (event->mimeData()->urls().size() != 1 || !dropped.exists() || dropped.isDir() != m_isFolder)
            return false;
        event->acceptProposedAction();
        if (event->type() == QEvent::Drop) {
            m_line->setText(dropped.absoluteFilePath());
            Q_EMIT edited(m_line->text());
        }
        return true;
    }
    void choose()
    {
        const QString start = m_line->text().isEmpty() ? m_folder : m_line->text();
        const QString path = m_isFolder
                                 ? QFileDialog::getExistingDirectory(this, {}, start)
                                 : QFileDialog::getOpenFileName(this, {}, start, SettingEditor::tr("JSON lines (*.jsonl);;All files (*)"));
        if (path.isEmpty())
            return;
        m_line->setText(path);
        Q_EMIT edited(path);
    }
    QLineEdit* m_line;
    QString m_folder;
    bool m_isFolder;
};

} // namespace

SettingEditor* makeSettingEditor(const Theme& theme, const Setting& setting, const QString& folder, QWidget* parent)
{
    switch (setting.type) {
    case SettingType::Choice:
        return new ChoiceEditor(setting, parent);
    case SettingType::Switch:
        return new SwitchEditor(setting, parent);
    case SettingType::File:
    case SettingType::Folder:
        return new PathEditor(theme, setting, folder, parent);
    case SettingType::TestSets:
        return new TestSetsEditor(theme, setting, folder, parent);
    case SettingType::Text:
    case SettingType::Integer:
    case SettingType::Number:
    case SettingType::OptionalNumber:
    case SettingType::NumberPair:
        break;
    }
    return new LineEditor(setting, parent);
}

} // namespace sdm::ui
