#include "widgets/parts/export_menu.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>

#include <array>
#include <utility>

namespace sdm::ui {
namespace {

using report::TableFormat;

struct Form {
    TableFormat format;
    const char* title;
    const char* ending;
};

constexpr std::array kForms{
    Form{TableFormat::Markdown, QT_TRANSLATE_NOOP("sdm::ui::ExportMenu", "Markdown"), "md"},
    Form{TableFormat::Latex, QT_TRANSLATE_NOOP("sdm::ui::ExportMenu", "LaTeX"), "tex"},
    Form{TableFormat::LatexAnnotated, QT_TRANSLATE_NOOP("sdm::ui::ExportMenu", "LaTeX with n and intervals"), "tex"},
    Form{TableFormat::Csv, QT_TRANSLATE_NOOP("sdm::ui::ExportMenu", "CSV"), "csv"},
    Form{TableFormat::Tsv, QT_TRANSLATE_NOOP("sdm::ui::ExportMenu", "TSV"), "tsv"},
    Form{TableFormat::Text, QT_TRANSLATE_NOOP("sdm::ui::ExportMenu", "Plain text"), "txt"},
    Form{TableFormat::Json, QT_TRANSLATE_NOOP("sdm::ui::ExportMenu", "JSON"), "json"},
};

QString endingOf(TableFormat format)
{
    for (const Form& form : kForms) {
        if (form.format == format)
            return QString::fromLatin1(form.ending);
    }
    return {};
}

} // namespace

ExportMenu::ExportMenu(const QString& name, Source source, QWidget* parent)
    : QPushButton(tr("Copy or save"), parent), m_name(name), m_source(std::move(source))
{
    setAccessibleName(tr("Copy or save %1").arg(name));
    setToolTip(tr("The table as text, for a paper, a sheet or a script"));
    auto* menu = new QMenu(this);
    for (const Form& form : kForms)
        menu->addAction(tr("Copy as %1").arg(tr(form.title)), this, [this, format = form.format] { copy(format); });
    menu->addSeparator();
    QMenu* save = menu->addMenu(tr("Save as"));
    for (const Form& form : kForms)
        save->addAction(tr("%1…").arg(tr(form.title)), this, [this, format = form.format] { askAndSave(format); });
    setMenu(menu);
}

void ExportMenu::copy(TableFormat format) const
{
    QApplication::clipboard()->setText(QString::fromStdString(m_source(format)));
}

QString ExportMenu::saveTo(const QString& file, TableFormat format) const
{
    const std::string text = m_source(format);
    QSaveFile out(file);
    const auto size = static_cast<qint64>(text.size());
    return out.open(QIODevice::WriteOnly) && out.write(text.data(), size) == size && out.commit() ? QString() : out.errorString();
}

void ExportMenu::askAndSave(TableFormat format)
{
    const QString proposed = m_name + QLatin1Char('.') + endingOf(format);
    const QString file = QFileDialog::getSaveFileName(this, tr("Save %1").arg(m_name), proposed);
    if (file.isEmpty())
        return;
    if (const QString why = saveTo(file, format); !why.isEmpty()) {
        QMessageBox box(QMessageBox::Warning, tr("Not saved"), tr("%1 could not be written: %2").arg(file, why), QMessageBox::Ok, this);
        box.setTextFormat(Qt::PlainText);
        box.exec();
        Q_EMIT failed(why);
        return;
    }
    Q_EMIT saved(file);
}

} // namespace sdm::ui
