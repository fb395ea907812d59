#pragma once

#include "widgets/data/probe_history.h"

#include <QAbstractTableModel>

#include <vector>

namespace sdm::ui {

/// Probed answers, the newest first. GUI thread only.
class ProbeModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, RunColumn, CheckpointColumn, VerdictColumn, PromptColumn, AnswerColumn, ColumnCount };

    explicit ProbeModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// \param answers  oldest first
    void setAnswers(std::vector<ProbedAnswer> answers);
    const ProbedAnswer& at(int row) const { return m_answers[m_answers.size() - 1 - static_cast<std::size_t>(row)]; }
    QString asText() const; ///< a tab-separated line a row, with a heading

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ProbedAnswer> m_answers;
};

} // namespace sdm::ui
