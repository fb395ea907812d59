#include "widgets/pages/home/legend_card.h"

#include "widgets/parts/plain_label.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr int kGlyph = 18;

/// A glyph on its own, painted anew whenever the theme changes.
class GlyphView final : public QWidget {
public:
    GlyphView(std::function<void(QPainter*, const QRectF&)> paint, QWidget* parent) : QWidget(parent), m_paint(std::move(paint))
    {
        setFixedSize(kGlyph, kGlyph);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        m_paint(&painter, QRectF(0, 0, kGlyph, kGlyph));
    }

private:
    std::function<void(QPainter*, const QRectF&)> m_paint;
};

QGridLayout* makeGrid(Panel* panel)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    panel->content()->addLayout(grid);
    panel->content()->addStretch(1);
    return grid;
}

} // namespace

LegendCard::LegendCard(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace);

    auto* answers = new Panel(theme, tr("Every answer has one of five levels"), this);
    answers->setCaption(tr("From what the model's own training data support, not from its confidence."));
    QGridLayout* levels = makeGrid(answers);
    for (const Verdict verdict : kVerdicts)
        addRow(
            levels, [this, verdict](QPainter* painter, const QRectF& rect) { paintVerdict(painter, rect, verdict, m_theme); },
            verdictWord(verdict), verdictMeaning(verdict));
    row->addWidget(answers, 1);

    auto* shares = new Panel(theme, tr("Every share carries its guard"), this);
    shares->setCaption(tr("A share in the high-reliability (HR) region counts while the accuracy inside is at least α."));
    QGridLayout* guards = makeGrid(shares);
    const std::pair<Guard, QString> meanings[] = {
        {Guard::Holds, tr("The interval of the accuracy inside lies above α.")},
        {Guard::Straddles, tr("α lies inside the interval: no claim either way.")},
        {Guard::Below, tr("The interval lies below α: the share is no success.")},
        {Guard::TooFew, tr("Too few answers inside to claim anything.")},
        {Guard::None, tr("All answers rejected: right when no region reaches α.")},
    };
    for (const auto& [guard, meaning] : meanings)
        addRow(
            guards, [this, guard = guard](QPainter* painter, const QRectF& rect) { paintGuard(painter, rect, guard, m_theme); },
            guardWord(guard), meaning);
    row->addWidget(shares, 1);
}

void LegendCard::addRow(QGridLayout* grid, const Paint& paint, const QString& word, const QString& meaning)
{
    const int row = grid->rowCount();
    grid->addWidget(new GlyphView(paint, this), row, 0, Qt::AlignVCenter);
    grid->addWidget(fontLabel(m_theme, &Theme::strong, word, this), row, 1, Qt::AlignVCenter);
    auto* text = new PlainLabel(meaning, this);
    text->setProperty("secondary", true);
    text->setWordWrap(true);
    grid->addWidget(text, row, 2, Qt::AlignVCenter);
}

} // namespace sdm::ui
