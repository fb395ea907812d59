#pragma once

#include "core/report/flipped_answers.h"

#include <QAbstractTableModel>

#include <vector>

namespace sdm::ui {

/// The documents of one cell of a flip matrix, each with both answers against its reference, their verdicts, q' and s.
class FlippedAnswersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        DocumentColumn,
        FirstVerdictColumn,
        FirstAnswerColumn,
        FirstRescaledColumn,
        FirstProbabilityColumn,
        SecondVerdictColumn,
        SecondAnswerColumn,
        SecondRescaledColumn,
        SecondProbabilityColumn,
        ColumnCount
    };
    enum Role { VerdictRole = Qt::UserRole + 1, DiffRole };

    explicit FlippedAnswersModel(QObject* parent = nullptr);

    void setAnswers(std::vector<report::FlippedAnswer> answers, Bound bound, const QString& first, const QString& second);
    const std::vector<report::FlippedAnswer>& answers() const { return m_answers; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant display(const store::GenerationView& view, int column) const;

    std::vector<report::FlippedAnswer> m_answers;
    Bound m_bound = kDefaultBound;
    QString m_first, m_second;
};

} // namespace sdm::ui
