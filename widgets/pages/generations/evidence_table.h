#pragma once

#include "widgets/models/answer_list_model.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace sdm::ui {

class Theme;

/// Some answers with a few words about them; one is chosen with a double click or Enter. GUI thread only.
class EvidenceTable final : public QWidget {
    Q_OBJECT
public:
    EvidenceTable(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void setAnswers(const QString& words, std::vector<AnswerListModel::Row> rows, Bound bound);
    void addAbove(QWidget* widget); ///< between the words and the table
    void setSearch(const QString& text) { m_model->setSearch(text); }
    QString words() const;
    AnswerListModel* model() const { return m_model; }

Q_SIGNALS:
    void chosen(const sdm::store::AnswerView& answer);

private:
    QLabel* m_words;
    QTableView* m_table;
    AnswerListModel* m_model;
};

} // namespace sdm::ui
