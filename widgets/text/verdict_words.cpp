#include "widgets/text/verdict_words.h"

#include <QCoreApplication>

namespace sdm::ui {
namespace {

struct VerdictTexts {
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

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
    return VerdictTexts::tr(kVerdictWords.at(indexOf(verdict)).word);
}

QString verdictMeaning(Verdict verdict)
{
    return VerdictTexts::tr(kVerdictWords.at(indexOf(verdict)).meaning);
}

QString reasonWord(Reason reason)
{
    switch (reason) {
    case Reason::Admitted:
        return VerdictTexts::tr("admitted");
    case Reason::Ood:
        return VerdictTexts::tr("out of distribution");
    case Reason::Similarity:
        return VerdictTexts::tr("too little similarity");
    case Reason::Null:
        return VerdictTexts::tr("no class passes");
    case Reason::Multiple:
        return VerdictTexts::tr("several classes pass");
    case Reason::Mismatch:
        return VerdictTexts::tr("another class passes");
    case Reason::TooLong:
        return VerdictTexts::tr("too long to judge");
    }
    return {};
}

QString guardWord(Guard guard)
{
    switch (guard) {
    case Guard::Holds:
        return VerdictTexts::tr("≥ α");
    case Guard::Straddles:
        return VerdictTexts::tr("straddles α");
    case Guard::Below:
        return VerdictTexts::tr("below α");
    case Guard::TooFew:
        return VerdictTexts::tr("n < 30: too few");
    case Guard::None:
        return VerdictTexts::tr("R: none admitted");
    }
    return {};
}

} // namespace sdm::ui
