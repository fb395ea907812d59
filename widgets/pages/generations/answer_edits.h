#pragma once

#include "core/records/annotations.h"
#include "core/records/answer_query.h"
#include "core/store/answer_rows.h"

#include <QObject>

#include <functional>

#include <vector>

class QKeyEvent;
class QMenu;

namespace sdm::ui {

class AnswerTable;
class EditDesk;

/// What people say of the selected answers: tags, flag, note, viewed. Each is one edit through the desk, taken back by one undo; where
/// words are needed it asks for them in a window of its own. GUI thread only.
class AnswerEdits final : public QObject {
    Q_OBJECT
public:
    AnswerEdits(EditDesk& desk, AnswerTable& table, QObject* parent);

    void addTo(QMenu& menu);     ///< the actions, with their keys
    bool take(QKeyEvent& event); ///< T tag, Shift+T untag, M viewed, F flag, Shift+N note; false for any other key
    void askTags(bool remove);
    void askNote();
    void toggleFlag();   ///< all are flagged unless all are
    void toggleViewed(); ///< likewise

    void askSliceName(const AnswerQuery& query, const store::AnswerOrdering& ordering);
    void removeSlice(const QString& name);

private:
    std::vector<ExampleKey> keys() const;
    void ask(const QString& title, const QString& label, const QString& text, std::function<void(const QString&)> then);

    EditDesk& m_desk;
    AnswerTable& m_table;
};

} // namespace sdm::ui
