#pragma once

#include "core/report/table_writer.h"

#include <QPushButton>

#include <functional>
#include <string>

namespace sdm::ui {

/// "Copy or save": a table in every form core/report can write, to the clipboard or to a file, which is written whole or not at all.
class ExportMenu final : public QPushButton {
    Q_OBJECT
public:
    using Source = std::function<std::string(report::TableFormat)>; ///< the text in that form; asked when it is wanted

    /// \param name  of what is exported: names the file that is proposed
    ExportMenu(const QString& name, Source source, QWidget* parent = nullptr);

    void copy(report::TableFormat format) const;
    /// \return  why it could not be written; empty when it was
    QString saveTo(const QString& file, report::TableFormat format) const;

Q_SIGNALS:
    void saved(const QString& file);
    void failed(const QString& why);

private:
    void askAndSave(report::TableFormat format);

    QString m_name;
    Source m_source;
};

} // namespace sdm::ui
