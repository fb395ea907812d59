#include "widgets/text/hardness_words.h"

#include <QCoreApplication>

#include <cmath>
#include <utility>

namespace sdm::ui {
namespace {

constexpr double kFooled = 0.6;
constexpr double kCaught = 0.4;

struct HardnessWords {
    Q_DECLARE_TR_FUNCTIONS(HardNegativeModel)
};

} // namespace

Hardness hardnessOf(double probabilityOfRight)
{
    if (std::isnan(probabilityOfRight))
        return Hardness::NotJudged;
    if (probabilityOfRight >= kFooled)
        return Hardness::Fooled;
    return probabilityOfRight <= kCaught ? Hardness::Caught : Hardness::Unsure;
}

QString hardnessWord(Hardness hardness)
{
    switch (hardness) {
    case Hardness::Fooled:
        return HardnessWords::tr("fooled");
    case Hardness::Unsure:
        return HardnessWords::tr("unsure");
    case Hardness::Caught:
        return HardnessWords::tr("caught");
    case Hardness::NotJudged:
        break;
    }
    return HardnessWords::tr("not judged");
}

QString hardNegativeKindWord(NegativeKind kind)
{
    static constexpr std::pair<NegativeKind, const char*> kWords[] = {
        {NegativeKind::Permutation, QT_TRANSLATE_NOOP("HardNegativeModel", "wrong order")},
        {NegativeKind::MissingWord, QT_TRANSLATE_NOOP("HardNegativeModel", "word missing")},
        {NegativeKind::ExtraWord, QT_TRANSLATE_NOOP("HardNegativeModel", "word added")},
        {NegativeKind::TagMissing, QT_TRANSLATE_NOOP("HardNegativeModel", "tag missing")},
        {NegativeKind::Format, QT_TRANSLATE_NOOP("HardNegativeModel", "wrong format")},
        {NegativeKind::NoAnswer, QT_TRANSLATE_NOOP("HardNegativeModel", "no answer")},
        {NegativeKind::VerdictOnly, QT_TRANSLATE_NOOP("HardNegativeModel", "verdict only")},
        {NegativeKind::WrongValue, QT_TRANSLATE_NOOP("HardNegativeModel", "wrong value")},
        {NegativeKind::NotANumber, QT_TRANSLATE_NOOP("HardNegativeModel", "not a number")},
    };
    for (const auto& [name, word] : kWords) {
        if (kind == name)
            return HardnessWords::tr(word);
    }
    return QString::fromUtf8(nameOf(kind).data());
}

} // namespace sdm::ui
