#pragma once

#include "core/runs/run_query.h"

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace sdm::ui {

/// A line for queries of runs (core/runs/run_query.h): completes as one types, underlines what cannot be read and says what was expected
/// there. A wrong text is no query: the last right one goes on to count.
class QueryLine final : public QLineEdit {
    Q_OBJECT
public:
    explicit QueryLine(QWidget* parent = nullptr);

    /// What may stand in a query, for completion.
    void setNames(const runs::RunQueryNames& names) { m_names = names; }
    /// Of the last right text; an empty one is of all runs.
    const runs::RunQuery& query() const { return m_query; }
    bool asksAll() const { return m_asksAll; }
    QString problem() const { return m_problem; } ///< of the present text; empty when it is right
    QStringList candidates() const;               ///< that are offered now
    bool isOffering() const;

Q_SIGNALS:
    void queryChanged();                         ///< another right text
    void problemChanged(const QString& problem); ///< empty: the text is right
    void namesWanted();                          ///< somebody is about to type

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override; ///< Tab takes a candidate while some are offered

private:
    void read();
    void underline(qsizetype from, qsizetype length);
    void offer(bool asked);
    void insertCandidate(const QString& candidate);

    runs::RunQueryNames m_names;
    runs::RunQuery m_query;
    QString m_problem;
    QCompleter* m_completer;
    QStringListModel* m_offered;
    bool m_asksAll = true;
    bool m_underlined = false;
};

} // namespace sdm::ui
