#pragma once

#include "core/runs/run_query.h"
#include "widgets/parts/fault_underline.h"

#include <QLineEdit>

#include <optional>
#include <string_view>

class QCompleter;
class QStringListModel;

namespace sdm::ui {

/// A line for a text of a small language: completes as one types, underlines what cannot be read and says what was expected there.
/// Ctrl+Space says what may stand here. GUI thread only.
class LanguageLine : public QLineEdit {
    Q_OBJECT
public:
    explicit LanguageLine(QWidget* parent = nullptr);

    QString problem() const { return m_problem; } ///< of the present text; empty when it is right
    QStringList candidates() const;               ///< that are offered now
    bool isOffering() const;

Q_SIGNALS:
    void problemChanged(const QString& problem); ///< empty: the text is right
    void namesWanted();                          ///< somebody is about to type

protected:
    /// Where a text, UTF-8, is none of the language.
    struct Fault {
        std::size_t position = 0, length = 0; ///< in bytes; length 0 at the end
        QString sentence;
    };
    /// Takes the text where it is right. Nothing is taken of a wrong one.
    virtual std::optional<Fault> take(std::string_view utf8) = 0;
    virtual runs::RunQueryCompletion complete(std::string_view utf8, std::size_t position) const = 0;
    /// What stands before the cursor asks for more, though no word was begun.
    virtual bool asksForMore(const QByteArray& before) const;
    void readAgain(); ///< what the text is held against has changed

    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override; ///< Tab takes a candidate while some are offered

private:
    void offer(bool asked);
    void insertCandidate(const QString& candidate);

    QString m_problem;
    QCompleter* m_completer;
    QStringListModel* m_offered;
    FaultUnderline m_underline;
};

} // namespace sdm::ui
