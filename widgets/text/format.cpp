#include "widgets/text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace sdm::ui {
namespace {

struct FormatWords {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

} // namespace

QString countText(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString fixedText(double value, int digits)
{
    if (std::isnan(value))
        return FormatWords::tr("not a number");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return QLocale().toString(value, 'f', digits);
}

QString outputText(double rest)
{
    constexpr double kAllNines = 5e-4; // three digits would read 1.000
    if (std::isnan(rest))
        return {};
    if (rest <= 0)
        return QStringLiteral("1");
    if (rest >= kAllNines)
        return fixedText(1 - rest, 3);
    const int exponent = static_cast<int>(std::floor(std::log10(rest)));
    double mantissa = rest / std::pow(10.0, exponent);
    static constexpr QStringView digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString power = QStringLiteral("⁻");
    for (const QChar digit : QString::number(mantissa >= 9.95 ? -exponent - 1 : -exponent))
        power += digits[digit.digitValue()];
    if (mantissa >= 9.95)
        mantissa = 1;
    return QStringLiteral("1−%1·10%2").arg(fixedText(mantissa, 1), power);
}

QString shareText(double share)
{
    if (share > 0 && share < 0.005)
        return QStringLiteral("<") + fixedText(0.01, 2);
    if (share < 1 && share >= 0.995)
        return QStringLiteral(">") + fixedText(0.99, 2);
    return fixedText(share, 2);
}

QString accuracyText(double accuracy)
{
    if (accuracy < 1 && accuracy >= 0.9995)
        return QStringLiteral(">") + fixedText(0.999, 3);
    return fixedText(accuracy, 3);
}

QString intervalText(const Interval& interval)
{
    return QStringLiteral("[%1–%2]").arg(fixedText(interval.lower, 3), fixedText(interval.upper, 3));
}

QString durationText(double seconds)
{
    const auto total = static_cast<std::int64_t>(std::llround(std::max(seconds, 0.0)));
    if (total < 60)
        return FormatWords::tr("%1 s").arg(total);
    if (total < 3600)
        return FormatWords::tr("%1 min %2 s").arg(total / 60).arg(total % 60, 2, 10, QLatin1Char('0'));
    return FormatWords::tr("%1 h %2 min").arg(total / 3600).arg(total / 60 % 60, 2, 10, QLatin1Char('0'));
}

QString startedText(std::int64_t milliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds);
    const QDate today = QDate::currentDate();
    const QLocale locale;
    if (time.date() == today)
        return locale.toString(time, QStringLiteral("HH:mm"));
    if (time.date().year() == today.year())
        //: a day of this year with its time, as QLocale writes dates: d day, MMM month, HH:mm time
        return locale.toString(time, FormatWords::tr("d MMM HH:mm"));
    //: a day of another year, as QLocale writes dates: d day, MMM month, yyyy year
    return locale.toString(time, FormatWords::tr("d MMM yyyy"));
}

QString phaseWord(PhaseKind phase)
{
    static constexpr std::pair<PhaseKind, const char*> names[] = {
        {PhaseKind::Prepare, QT_TRANSLATE_NOOP("Format", "preparing")},
        {PhaseKind::TrainLayer, QT_TRANSLATE_NOOP("Format", "training the layer")},
        {PhaseKind::ValidationLayer, QT_TRANSLATE_NOOP("Format", "training the validation layer")},
        {PhaseKind::MonitorLayer, QT_TRANSLATE_NOOP("Format", "training the monitoring layer")},
        {PhaseKind::Generate, QT_TRANSLATE_NOOP("Format", "generating hard negatives")},
        {PhaseKind::FineTune, QT_TRANSLATE_NOOP("Format", "fine-tuning")},
        {PhaseKind::Validate, QT_TRANSLATE_NOOP("Format", "validating")},
        {PhaseKind::Monitor, QT_TRANSLATE_NOOP("Format", "watching answers")},
        {PhaseKind::Decode, QT_TRANSLATE_NOOP("Format", "decoding")},
        {PhaseKind::FinalLayer, QT_TRANSLATE_NOOP("Format", "training the final layers")},
        {PhaseKind::Evaluate, QT_TRANSLATE_NOOP("Format", "evaluating")},
    };
    for (const auto& [name, word] : names) {
        if (phase == name)
            return FormatWords::tr(word);
    }
    return QString::fromUtf8(nameOf(phase).data());
}

} // namespace sdm::ui
