#include "widgets/models/facet_list.h"

#include "widgets/models/verdict_path.h"
#include "widgets/text/verdict_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

struct FacetWords {
    Q_DECLARE_TR_FUNCTIONS(Facets)
};

template <typename Value>
bool isAmong(const std::vector<Value>& values, const Value& value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

template <typename Value>
void toggleIn(std::vector<Value>& values, const Value& value)
{
    if (std::erase(values, value) == 0)
        values.push_back(value);
}

/// A value of a list of the query.
template <typename Value>
FacetValue listValue(const AnswerQuery& query, std::vector<Value> AnswerQuery::*member, const Value& value, std::int64_t answers,
                     const QString& name, const QString& meaning = {})
{
    return {name, meaning, answers, isAmong(query.*member, value), {}, [member, value](AnswerQuery& q) { toggleIn(q.*member, value); }};
}

FacetValue flagValue(const AnswerQuery& query, std::optional<bool> AnswerQuery::*member, bool value, std::int64_t answers,
                     const QString& name, const QString& meaning = {})
{
    const auto toggle = [member, value](AnswerQuery& q) { q.*member = q.*member == value ? std::optional<bool>() : value; };
    return {name, meaning, answers, query.*member == value, {}, toggle};
}

/// With both classes' thresholds above a half these cannot occur, or should not: they appear only when they do.
bool isRare(Reason reason)
{
    return reason == Reason::Multiple || reason == Reason::Mismatch || reason == Reason::TooLong;
}

QString labelWord(int label)
{
    return label == -1 ? FacetWords::tr("no label") : label == -99 ? FacetWords::tr("out of distribution") : classWord(label);
}

QString predictionWord(int prediction)
{
    return prediction < 0 ? FacetWords::tr("not judged") : FacetWords::tr("called %1").arg(classWord(prediction));
}

template <typename Value, typename Name>
Facet listFacet(FacetKind kind, const QString& title, const AnswerQuery& query, std::vector<Value> AnswerQuery::*member,
                const std::vector<store::FacetCount<Value>>& counts, Name name)
{
    Facet facet{kind, title, {}};
    for (const auto& [value, answers] : counts)
        facet.values.push_back(listValue(query, member, value, answers, name(value)));
    for (const Value& chosen : query.*member) { // also one that no answer has
        if (std::none_of(counts.begin(), counts.end(), [&](const auto& count) { return count.value == chosen; }))
            facet.values.push_back(listValue(query, member, chosen, 0, name(chosen)));
    }
    return facet;
}

QString fromText(const std::string& text)
{
    return QString::fromStdString(text);
}

QString rangeText(const QString& name, const NumberRange& range)
{
    const auto number = [](double value) { return QLocale().toString(value, 'g', 4); };
    if (range.least && range.most)
        return QStringLiteral("%1 ≤ %2 ≤ %3").arg(number(*range.least), name, number(*range.most));
    return range.least ? QStringLiteral("%1 ≥ %2").arg(name, number(*range.least))
                       : QStringLiteral("%1 ≤ %2").arg(name, number(*range.most));
}

} // namespace

QString measureName(AnswerMeasure measure)
{
    switch (measure) {
    case AnswerMeasure::Similarity:
        return QStringLiteral("q");
    case AnswerMeasure::Distance:
        return QStringLiteral("d");
    case AnswerMeasure::RescaledSimilarity:
        return QStringLiteral("q′");
    case AnswerMeasure::Probability:
        break;
    }
    return QStringLiteral("s");
}

NumberRange& rangeOf(AnswerQuery& query, AnswerMeasure measure)
{
    switch (measure) {
    case AnswerMeasure::Similarity:
        return query.similarity;
    case AnswerMeasure::Distance:
        return query.distance;
    case AnswerMeasure::RescaledSimilarity:
        return query.rescaledSimilarity;
    case AnswerMeasure::Probability:
        break;
    }
    return query.probability;
}

std::vector<Facet> facetsOf(const store::AnswerFacets& counts, const AnswerQuery& query, const EvaluationNames& names)
{
    std::vector<Facet> facets;
    Facet verdicts{FacetKind::Verdict, FacetWords::tr("Reliability"), {}};
    for (const Verdict verdict : allOf<Verdict>()) {
        FacetValue value = listValue(query, &AnswerQuery::verdicts, verdict, counts.verdicts.at(indexOf(verdict)), verdictWord(verdict),
                                     verdictMeaning(verdict));
        value.verdict = verdict;
        if (verdict != Verdict::Unjudged || value.answers > 0 || value.chosen)
            verdicts.values.push_back(std::move(value));
    }
    facets.push_back(std::move(verdicts));

    Facet reasons{FacetKind::Reason, FacetWords::tr("Why"), {}};
    for (const Reason reason : allOf<Reason>()) {
        FacetValue value = listValue(query, &AnswerQuery::reasons, reason, counts.reasons.at(indexOf(reason)), reasonWord(reason));
        if (!isRare(reason) || value.answers > 0 || value.chosen)
            reasons.values.push_back(std::move(value));
    }
    facets.push_back(std::move(reasons));

    facets.push_back({FacetKind::Answer,
                      FacetWords::tr("Answer"),
                      {flagValue(query, &AnswerQuery::answerRight, true, counts.answerRight, FacetWords::tr("✓ answer right"),
                                 FacetWords::tr("The answer's sentence is the reference's")),
                       flagValue(query, &AnswerQuery::answerRight, false, counts.answerWrong, FacetWords::tr("✕ answer wrong"),
                                 FacetWords::tr("The answer's sentence is not the reference's"))}});
    facets.push_back({FacetKind::Judgement,
                      FacetWords::tr("Judgement"),
                      {flagValue(query, &AnswerQuery::verdictRight, true, counts.verdictRight, FacetWords::tr("✓ judged rightly"),
                                 FacetWords::tr("The layer's prediction agrees with the truth")),
                       flagValue(query, &AnswerQuery::verdictRight, false, counts.verdictWrong, FacetWords::tr("✕ judged wrongly"),
                                 FacetWords::tr("The layer's prediction disagrees with the truth"))}});
    facets.push_back(listFacet(FacetKind::Label, FacetWords::tr("Label"), query, &AnswerQuery::labels, counts.labels, labelWord));
    facets.push_back(listFacet(FacetKind::Prediction, FacetWords::tr("Prediction"), query, &AnswerQuery::predictions, counts.predictions,
                               predictionWord));
    facets.push_back(listFacet(FacetKind::Split, FacetWords::tr("Split"), query, &AnswerQuery::splits, counts.splits, fromText));
    facets.push_back(
        listFacet(FacetKind::Evaluation, FacetWords::tr("Evaluation"), query, &AnswerQuery::evaluations, counts.evaluations, names));
    facets.push_back({FacetKind::Marks,
                      FacetWords::tr("Marks"),
                      {flagValue(query, &AnswerQuery::flagged, true, counts.flagged, FacetWords::tr("⚑ flagged")),
                       flagValue(query, &AnswerQuery::viewed, true, counts.viewed, FacetWords::tr("viewed")),
                       flagValue(query, &AnswerQuery::viewed, false, counts.notViewed, FacetWords::tr("not viewed"))}});
    facets.push_back(listFacet(FacetKind::Tags, FacetWords::tr("Tags"), query, &AnswerQuery::tags, counts.tags, fromText));

    const auto hasNoChoice = [](const Facet& facet) {
        return facet.values.empty() || (facet.values.size() == 1 && !facet.values.front().chosen);
    };
    for (std::size_t i = 0; i < facets.size();) {
        const bool optional = facets[i].kind == FacetKind::Tags || facets[i].kind == FacetKind::Marks; // most answers have none
        if (optional ? facets[i].values.empty() : hasNoChoice(facets[i]))
            facets.erase(facets.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
    return facets;
}

std::vector<QueryChip> chipsOf(const AnswerQuery& query, const EvaluationNames& names)
{
    std::vector<QueryChip> chips;
    const auto addList = [&](const QString& what, auto member, const auto& name) {
        QStringList values;
        for (const auto& value : query.*member)
            values << name(value);
        if (!values.isEmpty())
            chips.push_back(
                {what + QStringLiteral(": ") + values.join(FacetWords::tr(" or ")), [member](AnswerQuery& q) { (q.*member).clear(); }});
    };
    const auto addChoice = [&](auto member, const QString& ifTrue, const QString& ifFalse) {
        if (query.*member)
            chips.push_back({*(query.*member) ? ifTrue : ifFalse, [member](AnswerQuery& q) { (q.*member).reset(); }});
    };
    if (!query.text.empty())
        chips.push_back({FacetWords::tr("Search: %1").arg(fromText(query.text)), [](AnswerQuery& q) { q.text.clear(); }});
    if (!query.documents.empty())
        chips.push_back(
            {FacetWords::tr("chosen in the scatter: %1").arg(QLocale().toString(static_cast<qlonglong>(query.documents.size()))),
             [](AnswerQuery& q) { q.documents.clear(); }});
    addList(FacetWords::tr("Run"), &AnswerQuery::runs, [](const RunId& run) { return fromText(run.text()); });
    addList(FacetWords::tr("Purpose"), &AnswerQuery::purposes, [](EvaluationPurpose purpose) {
        return QString::fromUtf8(nameOf(purpose).data(), static_cast<qsizetype>(nameOf(purpose).size()));
    });
    addList(FacetWords::tr("Evaluation"), &AnswerQuery::evaluations, names);
    addList(FacetWords::tr("Split"), &AnswerQuery::splits, fromText);
    addList(FacetWords::tr("Reliability"), &AnswerQuery::verdicts, verdictWord);
    addList(FacetWords::tr("Why"), &AnswerQuery::reasons, reasonWord);
    addChoice(&AnswerQuery::answerRight, FacetWords::tr("answer right"), FacetWords::tr("answer wrong"));
    addChoice(&AnswerQuery::verdictRight, FacetWords::tr("judged rightly"), FacetWords::tr("judged wrongly"));
    addList(FacetWords::tr("Label"), &AnswerQuery::labels, labelWord);
    addList(FacetWords::tr("Prediction"), &AnswerQuery::predictions, predictionWord);
    for (const AnswerMeasure measure : allOf<AnswerMeasure>()) {
        if (query.range(measure).bounds())
            chips.push_back(
                {rangeText(measureName(measure), query.range(measure)), [measure](AnswerQuery& q) { rangeOf(q, measure) = {}; }});
    }
    addList(FacetWords::tr("Tag"), &AnswerQuery::tags, fromText);
    addChoice(&AnswerQuery::flagged, FacetWords::tr("flagged"), FacetWords::tr("not flagged"));
    addChoice(&AnswerQuery::viewed, FacetWords::tr("viewed"), FacetWords::tr("not viewed"));
    return chips;
}

} // namespace sdm::ui
