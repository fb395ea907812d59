#pragma once

#include "widgets/parts/language_line.h"

namespace sdm::ui {

/// A line for queries of runs (core/runs/run_query.h). A wrong text is no query: the last right one goes on to count.
class QueryLine final : public LanguageLine {
    Q_OBJECT
public:
    explicit QueryLine(QWidget* parent = nullptr);

    /// What may stand in a query, for completion.
    void setNames(const runs::RunQueryNames& names) { m_names = names; }
    /// Of the last right text; an empty one is of all runs.
    const runs::RunQuery& query() const { return m_query; }
    bool asksAll() const { return m_asksAll; }

Q_SIGNALS:
    void queryChanged(); ///< another right text

protected:
    std::optional<Fault> take(std::string_view utf8) override;
    runs::RunQueryCompletion complete(std::string_view utf8, std::size_t position) const override;
    bool asksForMore(const QByteArray& before) const override { return before.endsWith(':'); }

private:
    runs::RunQueryNames m_names;
    runs::RunQuery m_query;
    bool m_asksAll = true;
};

} // namespace sdm::ui
