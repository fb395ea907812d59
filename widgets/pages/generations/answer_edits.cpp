#include "widgets/pages/generations/answer_edits.h"

#include "widgets/data/edit_desk.h"
#include "widgets/pages/generations/answer_table.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace sdm::ui {
namespace {

std::vector<std::string> tagsIn(const QString& text)
{
    std::vector<std::string> tags;
    for (const QString& tag : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty())
            tags.push_back(tag.trimmed().toStdString());
    }
    return tags;
}

} // namespace

AnswerEdits::AnswerEdits(EditDesk& desk, AnswerTable& table, QObject* parent) : QObject(parent), m_desk(desk), m_table(table) {}

std::vector<ExampleKey> AnswerEdits::keys() const
{
    std::vector<ExampleKey> keys;
    for (const store::AnswerView& answer : m_table.selectedAnswers())
        keys.push_back(answer.ofAnswer.key);
    return keys;
}

void AnswerEdits::ask(const QString& title, const QString& label, const QString& text, std::function<void(const QString&)> then)
{
    if (keys().empty())
        return;
    auto* dialog = new QInputDialog(&m_table);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(text);
    connect(dialog, &QInputDialog::textValueSelected, this, then);
    dialog->open();
}

void AnswerEdits::askTags(bool remove)
{
    QString text;
    if (remove) { // what there is to take away
        QStringList tags;
        for (const store::AnswerView& answer : m_table.selectedAnswers()) {
            for (const std::string& tag : answer.ofAnswer.tags)
                tags << QString::fromStdString(tag);
        }
        tags.removeDuplicates();
        text = tags.join(QStringLiteral(", "));
    }
    ask(remove ? tr("Take tags away") : tr("Tag"),
        tr("Tags of %n selected answers, separated by commas:", nullptr, static_cast<int>(keys().size())), text,
        [this, remove, keys = keys()](const QString& words) {
            const std::vector<std::string> tags = tagsIn(words);
            if (!tags.empty())
                m_desk.tagExamples(keys, remove ? std::vector<std::string>() : tags, remove ? tags : std::vector<std::string>());
        });
}

void AnswerEdits::askNote()
{
    const auto answers = m_table.selectedAnswers();
    const QString text = answers.size() == 1 ? QString::fromStdString(answers.front().ofAnswer.note) : QString();
    ask(tr("Note"), tr("A note on %n selected answers:", nullptr, static_cast<int>(answers.size())), text,
        [this, keys = keys()](const QString& words) { m_desk.setNote(keys, words.trimmed()); });
}

void AnswerEdits::toggleFlag()
{
    const auto answers = m_table.selectedAnswers();
    const bool all = std::all_of(answers.begin(), answers.end(), [](const store::AnswerView& answer) { return answer.ofAnswer.flagged; });
    if (!answers.empty())
        m_desk.setFlagged(keys(), !all);
}

void AnswerEdits::toggleViewed()
{
    const auto answers = m_table.selectedAnswers();
    const bool all =
        std::all_of(answers.begin(), answers.end(), [](const store::AnswerView& answer) { return answer.ofAnswer.viewedMs.has_value(); });
    if (!answers.empty())
        m_desk.setViewed(keys(), !all);
}

void AnswerEdits::addTo(QMenu& menu)
{
    const auto add = [&](const QString& text, const QKeySequence& key, auto action) { menu.addAction(text, key, this, action); };
    add(tr("Tag…"), Qt::Key_T, [this] { askTags(false); });
    add(tr("Take tags away…"), Qt::SHIFT | Qt::Key_T, [this] { askTags(true); });
    add(tr("Flag, or take the flag away"), Qt::Key_F, [this] { toggleFlag(); });
    add(tr("Mark as viewed, or as not"), Qt::Key_M, [this] { toggleViewed(); });
    add(tr("Note…"), Qt::SHIFT | Qt::Key_N, [this] { askNote(); });
}

bool AnswerEdits::take(QKeyEvent& event)
{
    const bool shift = event.modifiers() == Qt::ShiftModifier;
    if (event.modifiers() != Qt::NoModifier && !shift)
        return false;
    if (event.key() == Qt::Key_T)
        askTags(shift);
    else if (event.key() == Qt::Key_F && !shift)
        toggleFlag();
    else if (event.key() == Qt::Key_M && !shift)
        toggleViewed();
    else if (event.key() == Qt::Key_N && shift)
        askNote();
    else
        return false;
    return true;
}

void AnswerEdits::askSliceName(const AnswerQuery& query, const store::AnswerOrdering& ordering)
{
    auto* dialog = new QInputDialog(&m_table);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save these filters as a slice"));
    dialog->setLabelText(tr("Name, in place of the slice that has it:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, query, ordering](const QString& name) {
        if (!name.trimmed().isEmpty())
            m_desk.saveSlice(name.trimmed(), query, ordering);
    });
    dialog->open();
}

void AnswerEdits::removeSlice(const QString& name)
{
    m_desk.removeSlice(name);
}

} // namespace sdm::ui
