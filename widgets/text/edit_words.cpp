#include "widgets/text/edit_words.h"

#include "widgets/text/format.h"

#include <QCoreApplication>

namespace sdm::ui {
namespace {

struct EditWords {
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

/// A sentence about one, and one about %1 of them.
struct OneAndMany {
    const char* one;
    const char* many;
};

QString counted(const OneAndMany& sentence, std::int64_t count)
{
    return count == 1 ? EditWords::tr(sentence.one) : EditWords::tr(sentence.many).arg(countText(count));
}

/// Whether the edit gave its field a value: a star set, a group named, a time noted.
bool isSet(const EditValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return *number != 0;
    if (const auto* text = std::get_if<std::string>(&value))
        return !text->empty();
    return false;
}

QString asText(const EditValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? QString() : QString::fromStdString(*text);
}

OneAndMany runSentence(EditKind kind, bool set)
{
    switch (kind) {
    case EditKind::Tag:
        return {QT_TRANSLATE_NOOP("EditWords", "tag a run"), QT_TRANSLATE_NOOP("EditWords", "tag %1 runs")};
    case EditKind::Note:
        return {QT_TRANSLATE_NOOP("EditWords", "note on a run"), QT_TRANSLATE_NOOP("EditWords", "note on %1 runs")};
    case EditKind::Star:
        if (set)
            return {QT_TRANSLATE_NOOP("EditWords", "star a run"), QT_TRANSLATE_NOOP("EditWords", "star %1 runs")};
        return {QT_TRANSLATE_NOOP("EditWords", "unstar a run"), QT_TRANSLATE_NOOP("EditWords", "unstar %1 runs")};
    case EditKind::Group:
        return {QT_TRANSLATE_NOOP("EditWords", "group a run"), QT_TRANSLATE_NOOP("EditWords", "group %1 runs")};
    case EditKind::Archive:
        if (set)
            return {QT_TRANSLATE_NOOP("EditWords", "archive a run"), QT_TRANSLATE_NOOP("EditWords", "archive %1 runs")};
        return {QT_TRANSLATE_NOOP("EditWords", "take a run out of the archive"),
                QT_TRANSLATE_NOOP("EditWords", "take %1 runs out of the archive")};
    case EditKind::Trash:
        return {QT_TRANSLATE_NOOP("EditWords", "move a run to the trash"), QT_TRANSLATE_NOOP("EditWords", "move %1 runs to the trash")};
    case EditKind::Restore:
        return {QT_TRANSLATE_NOOP("EditWords", "restore a run"), QT_TRANSLATE_NOOP("EditWords", "restore %1 runs")};
    default:
        return {QT_TRANSLATE_NOOP("EditWords", "change a run"), QT_TRANSLATE_NOOP("EditWords", "change %1 runs")};
    }
}

OneAndMany exampleSentence(EditKind kind, bool set)
{
    switch (kind) {
    case EditKind::Tag:
        return {QT_TRANSLATE_NOOP("EditWords", "tag an example"), QT_TRANSLATE_NOOP("EditWords", "tag %1 examples")};
    case EditKind::Note:
        return {QT_TRANSLATE_NOOP("EditWords", "note on an example"), QT_TRANSLATE_NOOP("EditWords", "note on %1 examples")};
    case EditKind::Flag:
        if (set)
            return {QT_TRANSLATE_NOOP("EditWords", "flag an example"), QT_TRANSLATE_NOOP("EditWords", "flag %1 examples")};
        return {QT_TRANSLATE_NOOP("EditWords", "take the flag off an example"),
                QT_TRANSLATE_NOOP("EditWords", "take the flag off %1 examples")};
    case EditKind::View:
        if (set)
            return {QT_TRANSLATE_NOOP("EditWords", "mark an example as seen"), QT_TRANSLATE_NOOP("EditWords", "mark %1 examples as seen")};
        return {QT_TRANSLATE_NOOP("EditWords", "mark an example as not seen"),
                QT_TRANSLATE_NOOP("EditWords", "mark %1 examples as not seen")};
    default:
        return {QT_TRANSLATE_NOOP("EditWords", "change an example"), QT_TRANSLATE_NOOP("EditWords", "change %1 examples")};
    }
}

OneAndMany queueSentence(const EditChange& first)
{
    if (first.field == "after")
        return {QT_TRANSLATE_NOOP("EditWords", "what a queued run waits for"),
                QT_TRANSLATE_NOOP("EditWords", "what %1 queued runs wait for")};
    if (std::holds_alternative<std::monostate>(first.before))
        return {QT_TRANSLATE_NOOP("EditWords", "queue a run"), QT_TRANSLATE_NOOP("EditWords", "queue %1 runs")};
    if (std::holds_alternative<std::monostate>(first.after))
        return {QT_TRANSLATE_NOOP("EditWords", "take a run out of the queue"),
                QT_TRANSLATE_NOOP("EditWords", "take %1 runs out of the queue")};
    return {QT_TRANSLATE_NOOP("EditWords", "move a run in the queue"), QT_TRANSLATE_NOOP("EditWords", "move %1 runs in the queue")};
}

/// By the field that changed first: of a promotion that is what was promoted.
OneAndMany negativesSentence(const EditChange& first)
{
    if (first.field == "promoted" && isSet(first.after))
        return {QT_TRANSLATE_NOOP("EditWords", "promote a wrong answer"),
                QT_TRANSLATE_NOOP("EditWords", "promote wrong answers of %1 documents")};
    const bool more = asText(first.after).size() > asText(first.before).size();
    if (first.field == "kept" && more)
        return {QT_TRANSLATE_NOOP("EditWords", "keep a wrong answer"),
                QT_TRANSLATE_NOOP("EditWords", "keep wrong answers of %1 documents")};
    if (first.field == "banned" && more)
        return {QT_TRANSLATE_NOOP("EditWords", "ban a wrong answer"), QT_TRANSLATE_NOOP("EditWords", "ban wrong answers of %1 documents")};
    return {QT_TRANSLATE_NOOP("EditWords", "change the choice of a wrong answer"),
            QT_TRANSLATE_NOOP("EditWords", "change the choice of wrong answers of %1 documents")};
}

} // namespace

QString editWords(const store::StandingEdit& edit)
{
    const EditKind kind = edit.record.kind;
    const bool set = isSet(edit.first.after);
    if (kind == EditKind::Rename)
        return EditWords::tr("rename %1 to %2").arg(asText(edit.first.before), asText(edit.first.after));
    if (kind == EditKind::Baseline) // of two runs at once, where there was one before
        return EditWords::tr("choice of the baseline");
    if (edit.first.subject == EditSubject::Slice) {
        const QString name = QString::fromStdString(edit.first.subjectId);
        return (set ? EditWords::tr("save the slice %1") : EditWords::tr("remove the slice %1")).arg(name);
    }
    if (edit.first.subject == EditSubject::QueueEntry)
        return counted(queueSentence(edit.first), edit.subjects);
    if (edit.first.subject == EditSubject::Negatives)
        return counted(negativesSentence(edit.first), edit.subjects);
    return counted(edit.first.subject == EditSubject::Example ? exampleSentence(kind, set) : runSentence(kind, set), edit.subjects);
}

QString editFailureWords(EditKind kind)
{
    switch (kind) {
    case EditKind::Tag:
        return EditWords::tr("The tags could not be changed.");
    case EditKind::Note:
        return EditWords::tr("The note could not be saved.");
    case EditKind::Star:
        return EditWords::tr("The star could not be changed.");
    case EditKind::Group:
        return EditWords::tr("The group could not be changed.");
    case EditKind::Rename:
        return EditWords::tr("The run could not be renamed.");
    case EditKind::Archive:
        return EditWords::tr("The archive could not be changed.");
    case EditKind::Trash:
        return EditWords::tr("Nothing was moved to the trash.");
    case EditKind::Restore:
        return EditWords::tr("Nothing was restored.");
    case EditKind::Baseline:
        return EditWords::tr("The baseline could not be changed.");
    case EditKind::Flag:
        return EditWords::tr("The flag could not be changed.");
    case EditKind::View:
        return EditWords::tr("What was seen could not be noted.");
    case EditKind::Slice:
        return EditWords::tr("The slice could not be saved or removed.");
    case EditKind::Queue:
        return EditWords::tr("The queue could not be changed.");
    case EditKind::Negatives:
        return EditWords::tr("The choice could not be saved.");
    case EditKind::Undo:
        return EditWords::tr("The last edit could not be taken back.");
    case EditKind::Redo:
        return EditWords::tr("The edit could not be made again.");
    }
    return {};
}

} // namespace sdm::ui
