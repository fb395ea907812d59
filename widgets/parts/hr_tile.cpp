#include "widgets/parts/hr_tile.h"

#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/text/region_text.h"
#include "widgets/theme/share_strip.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QPainter>

namespace sdm::ui {
namespace {

constexpr int kPadding = Theme::kPanelPadding;
constexpr int kBarHeight = 6;
constexpr int kStripHeight = 14;
constexpr int kLeastGuardSide = 16;
constexpr int kGapOverBar = 8;
constexpr int kColumnGap = 16;
constexpr int kCharacters = 40; ///< of a caption that a tile would like to hold
constexpr int kLeastCharacters = 22;

} // namespace

HrTileContent tileContent(const SplitSummary& split, double alpha, Bound bound)
{
    HrTileContent content;
    content.title = QString::fromStdString(split.evaluation.split);
    content.shifted = split.evaluation.shifted;
    content.bound = bound;
    content.alpha = alpha;
    content.region = regionCounts(split.evaluation, bound);
    content.accepted = acceptedCounts(split.evaluation, bound);
    content.verdicts = split.verdicts;
    content.layerCount = split.layerCount;
    content.lowestShare = split.shares[indexOf(bound)].lowest;
    content.highestShare = split.shares[indexOf(bound)].highest;
    content.rejectingLayers = split.shares[indexOf(bound)].rejecting;
    content.layerShares = split.shares[indexOf(bound)].each;
    content.tooLong = split.evaluation.tooLong.value_or(0);
    content.cut = split.evaluation.cutAnswers.value_or(0);
    content.modelStep = split.evaluation.modelStep;
    content.purpose = split.evaluation.purpose;
    return content;
}

HrTile::HrTile(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setProperty("panel", true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HrTile::setContent(const HrTileContent& content)
{
    m_content = content;
    setAccessibleName(description());
    QString tip = description();
    for (const Verdict verdict : kVerdicts) {
        const std::int64_t count = content.verdicts.of(verdict);
        tip += QLatin1Char('\n') + tr("%1: %2").arg(verdictWord(verdict), countText(count));
    }
    if (const QString more = notes(); !more.isEmpty())
        tip += QLatin1Char('\n') + more;
    tip += QLatin1Char('\n') + (content.purpose == EvaluationPurpose::Final ? tr("Final: the model of step %1, judged by a final layer")
                                                                            : tr("Monitor: the model of step %1, a look along the way"))
                                   .arg(countText(content.modelStep));
    setToolTip(tip);
    updateGeometry();
    update();
}

Guard HrTile::guard() const
{
    return m_content.region ? guardOf(m_content.region->correct, m_content.region->admitted, m_content.alpha) : Guard::None;
}

QString HrTile::description() const
{
    if (!m_content.region)
        return tr("%1: not judged yet").arg(m_content.title);
    const RegionCounts& region = *m_content.region;
    if (region.noneJudged())
        return tr("%1: all %2 answers are too long to judge, which is no rejection").arg(m_content.title, countText(region.documents));
    if (region.admitted == 0)
        return tr("%1: all %2 answers rejected (R). The correct answer when no region reaches α = %3.")
            .arg(m_content.title, countText(region.documents), fixedText(m_content.alpha, 2));
    return tr("%1: HR share, %2, %3: %4 of %5; accuracy inside %6 %7, %8")
        .arg(m_content.title, boundWord(m_content.bound), shareText(region.share()), countText(region.admitted),
             countText(region.documents), accuracyText(region.accuracy()),
             intervalText(proportionInterval(region.correct, region.admitted)), guardWord(guard()));
}

/// What else a reader of the share must know; empty when there is nothing.
QString HrTile::notes() const
{
    QStringList notes;
    if (m_content.layerCount > 1) {
        QString layers =
            tr("%1 layers %2–%3").arg(countText(m_content.layerCount), shareText(m_content.lowestShare), shareText(m_content.highestShare));
        if (m_content.rejectingLayers > 0)
            layers += tr(" (%1 R)").arg(countText(m_content.rejectingLayers));
        notes << layers;
    }
    if (m_content.tooLong > 0)
        notes << tr("%1 too long to judge").arg(countText(m_content.tooLong));
    if (m_content.cut > 0)
        notes << tr("%1 cut").arg(countText(m_content.cut));
    return notes.join(QStringLiteral(" · "));
}

std::vector<HrTile::PlacedText> HrTile::rightTexts() const
{
    const ThemeColors& colors = m_theme.colors();
    const RegionCounts& region = *m_content.region;
    const auto text = [](const QString& words, const QFont& font, const QColor& color) {
        return PlacedText{QRect(), words, font, color, Qt::AlignRight};
    };
    if (region.noneJudged())
        return {text(tr("no answer judged"), m_theme.strong(), colors.text)};
    if (region.admitted == 0)
        return {text(tr("all rejected"), m_theme.strong(), colors.text), text(guardWord(Guard::None), m_theme.caption(), colors.secondary)};
    const Guard state = guard();
    const QString interval = intervalText(proportionInterval(region.correct, region.admitted));
    std::vector<PlacedText> texts{
        text(tr("acc %1").arg(accuracyText(region.accuracy())), m_theme.strong(), colors.text),
        text(tr("%1 %2").arg(interval, guardWord(state)), m_theme.caption(), state == Guard::Below ? colors.danger : colors.secondary)};
    if (m_content.accepted)
        texts.push_back(text(tr("accepted %1").arg(shareText(m_content.accepted->share())), m_theme.caption(), colors.secondary));
    return texts;
}

int HrTile::guardSide() const
{
    return std::max(kLeastGuardSide, QFontMetrics(m_theme.caption()).height());
}

HrTile::Placement HrTile::place(int width) const
{
    const ThemeColors& colors = m_theme.colors();
    const int left = kPadding, inner = std::max(width - 2 * kPadding, 1);
    const auto widthOf = [](const PlacedText& text) { return QFontMetrics(text.font).horizontalAdvance(text.text); };
    const auto heightOf = [](const PlacedText& text) { return QFontMetrics(text.font).height(); };
    Placement placement;
    int y = kPadding;
    const auto put = [&](PlacedText text, int room) {
        text.rect = QRect(left, y, room, heightOf(text));
        text.alignment = Qt::AlignLeft;
        y = text.rect.bottom() + 1;
        placement.texts.push_back(std::move(text));
    };
    const QString set = m_content.shifted ? tr("%1 (shifted)").arg(m_content.title) : m_content.title;
    const QString title = tr("HR share, %1 · %2").arg(boundAdjective(m_content.bound), set);
    put({{}, title, m_theme.caption(), colors.secondary}, inner - guardSide() - 6);
    y += 2;
    if (!m_content.region) {
        put({{}, tr("First evaluation pending"), m_theme.body(), colors.secondary}, inner);
        placement.height = y + kGapOverBar + kBarHeight + kPadding;
        return placement;
    }
    const RegionCounts& region = *m_content.region;
    const PlacedText figure{{}, shareFigure(region), m_theme.figure(), colors.text};
    const PlacedText counts{
        {}, tr("%1 of %2").arg(countText(region.admitted), countText(region.documents)), m_theme.caption(), colors.secondary};
    std::vector<PlacedText> right = rightTexts();
    int rightWidth = 0, rightHeight = 0;
    for (const PlacedText& text : right) {
        rightWidth = std::max(rightWidth, widthOf(text) + 1);
        rightHeight += heightOf(text);
    }
    const int leftWidth = std::max(widthOf(figure), widthOf(counts)) + 1;
    if (leftWidth + kColumnGap + rightWidth <= inner) {
        const int top = y;
        put(figure, leftWidth);
        put(counts, leftWidth);
        int at = std::max(top, y - rightHeight); // both columns end on the same line
        for (PlacedText& text : right) {
            text.rect = QRect(left + inner - rightWidth, at, rightWidth, heightOf(text));
            at += heightOf(text);
            placement.texts.push_back(std::move(text));
        }
        y = std::max(y, at);
    } else {
        put(figure, inner);
        put(counts, inner);
        for (PlacedText& text : right)
            put(std::move(text), inner);
    }
    // How far the draw of a layer moves the share stands under the share, as large as what it qualifies.
    if (m_content.layerShares.size() > 1 && !region.noneJudged()) {
        placement.strip = QRect(left, y + 4, inner, kStripHeight);
        y += kStripHeight + 6;
    }
    if (const QString more = notes(); !more.isEmpty())
        put({{},
             more,
             m_content.layerCount > 1 ? m_theme.body() : m_theme.caption(),
             m_content.layerCount > 1 ? colors.text : colors.secondary},
            inner);
    placement.height = y + kGapOverBar + kBarHeight + kPadding;
    return placement;
}

QSize HrTile::sizeHint() const
{
    const int width = QFontMetrics(m_theme.caption()).averageCharWidth() * kCharacters + 2 * kPadding;
    return {width, heightForWidth(width)};
}

QSize HrTile::minimumSizeHint() const
{
    const int width = QFontMetrics(m_theme.caption()).averageCharWidth() * kLeastCharacters + 2 * kPadding;
    return {width, sizeHint().height()};
}

void HrTile::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    for (const PlacedText& text : placedTexts()) {
        painter.setFont(text.font);
        painter.setPen(text.color);
        painter.drawText(text.rect, static_cast<int>(text.alignment | Qt::AlignVCenter | Qt::TextSingleLine),
                         QFontMetrics(text.font).elidedText(text.text, Qt::ElideRight, text.rect.width()));
    }
    if (const QRect strip = stripRect(); !strip.isNull())
        paintShareStrip(&painter, strip, m_content.layerShares, m_theme);
    const QRect area = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    if (m_content.region && !m_content.region->noneJudged())
        paintGuard(&painter, QRectF(area.right() - guardSide() + 1, area.top() - 1, guardSide(), guardSide()), guard(), m_theme);
    paintVerdictBar(&painter, QRect(area.left(), area.bottom() - kBarHeight + 1, area.width(), kBarHeight), m_content.verdicts, m_theme);
}

} // namespace sdm::ui
