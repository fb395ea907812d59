#include "widgets/text/verdict_words.h"

#include <QCoreApplication>

namespace sdm::ui {
namespace {

QString verdictText(const char* text)
{
    return QCoreApplication::translate("Verdict", text);
}

struct VerdictWords {
    Verdict verdict;
    const char* word;
    const char* meaning;
};
constexpr std::array<VerdictWords, kCountOf<Verdict>> kVerdictWords{{
    {Verdict::Highest, QT_TRANSLATE_NOOP("Verdict", "Highest"),
     QT_TRANSLATE_NOOP("Verdict", "Inside the high-reliability region, by the lower estimate too.")},
    {Verdict::High, QT_TRANSLATE_NOOP("Verdict", "High"),
     QT_TRANSLATE_NOOP("Verdict", "Inside the region by the plain estimate, outside by the lower one.")},
    {Verdict::Low, QT_TRANSLATE_NOOP("Verdict", "Low"),
     QT_TRANSLATE_NOOP("Verdict", "Outside the region, with some support in the training data.")},
    {Verdict::NearChance, QT_TRANSLATE_NOOP("Verdict", "Near chance"),
     QT_TRANSLATE_NOOP("Verdict", "Outside the region; the output is below 0.6.")},
    {Verdict::Ood, QT_TRANSLATE_NOOP("Verdict", "Lowest (OOD)"),
     QT_TRANSLATE_NOOP("Verdict", "Out of distribution: no near training example agrees.")},
    {Verdict::Unjudged, QT_TRANSLATE_NOOP("Verdict", "Not judged"),
     QT_TRANSLATE_NOOP("Verdict", "No verdict: the answer is too long for the model's limit, and is not cut to fit.")},
}};

} // namespace

QString verdictWord(Verdict verdict)
{
    return verdictText(kVerdictWords.at(indexOf(verdict)).word);
}

QString verdictMeaning(Verdict verdict)
{
    return verdictText(kVerdictWords.at(indexOf(verdict)).meaning);
}

QString reasonWord(Reason reason)
{
    switch (reason) {
    case Reason::Admitted:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "admitted"));
    case Reason::Ood:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "out of distribution"));
    case Reason::Similarity:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "too little similarity"));
    case Reason::Null:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "no class passes"));
    case Reason::Multiple:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "several classes pass"));
    case Reason::Mismatch:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "another class passes"));
    case Reason::TooLong:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "too long to judge"));
    }
    return {};
}

QString guardWord(Guard guard)
{
    switch (guard) {
    case Guard::Holds:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "≥ α"));
    case Guard::Straddles:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "straddles α"));
    case Guard::Below:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "below α"));
    case Guard::TooFew:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "n < 30: too few"));
    case Guard::None:
        return verdictText(QT_TRANSLATE_NOOP("Verdict", "R: none admitted"));
    }
    return {};
}

} // namespace sdm::ui
