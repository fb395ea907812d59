#include "widgets/parts/query_line.h"

namespace sdm::ui {

QueryLine::QueryLine(QWidget* parent) : LanguageLine(parent)
{
    setToolTip(tr("Conditions with and, or, not: state:running, tag:paper, is:starred, seed=3, hr.test > 0.6, min(eval/loss) < 0.2. "
                  "Ctrl+Space says what may stand here"));
}

std::optional<LanguageLine::Fault> QueryLine::take(std::string_view utf8)
{
    auto read = runs::parseRunQuery(utf8);
    if (const auto* fault = std::get_if<runs::RunQueryFault>(&read)) {
        const QString expected = QString::fromStdString(fault->expected);
        return Fault{fault->position, fault->length,
                     fault->position >= utf8.size() ? tr("The filter ends early: expected %1.").arg(expected)
                                                    : tr("Expected %1.").arg(expected)};
    }
    m_query = std::get<runs::RunQuery>(std::move(read));
    m_asksAll = text().trimmed().isEmpty();
    Q_EMIT queryChanged();
    return std::nullopt;
}

runs::RunQueryCompletion QueryLine::complete(std::string_view utf8, std::size_t position) const
{
    return runs::completeRunQuery(utf8, position, m_names);
}

} // namespace sdm::ui
