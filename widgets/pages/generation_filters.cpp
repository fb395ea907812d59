#include "widgets/pages/generation_filters.h"

#include "widgets/parts/panel.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace sdm::ui {

/// Check box with name, glyph where there is one, count and a bar of the share.
class GenerationFilters::FacetRow final : public QWidget {
public:
    FacetRow(const Theme& theme, const QString& name, const QString& meaning)
        : m_theme(theme), m_box(new QCheckBox(name)), m_count(captionLabel(theme))
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        row->addWidget(m_box, 1);
        row->addWidget(m_count);
        row->addSpacing(kBar + 6);
        setToolTip(meaning);
        const auto fit = [this] {
            setFixedHeight(m_theme.rowHeight());
            update();
        };
        connect(&m_theme, &Theme::changed, this, fit);
        fit();
    }
    QCheckBox* box() const { return m_box; }
    void setVerdict(Verdict verdict)
    {
        m_verdict = verdict;
        const auto refresh = [this] { m_box->setIcon(verdictPixmap(*m_verdict, 14, devicePixelRatioF(), m_theme)); };
        connect(&m_theme, &Theme::changed, this, refresh);
        refresh();
    }
    void setCount(std::int64_t count, std::int64_t total)
    {
        m_count->setText(countText(count));
        m_share = total > 0 ? static_cast<double>(count) / static_cast<double>(total) : 0;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF track(width() - kBar, height() / 2.0 - 2.5, kBar, 5);
        painter.fillRect(track, m_theme.colors().hairline);
        const QColor fill = m_verdict ? m_theme.verdict(*m_verdict) : m_theme.colors().accent;
        painter.fillRect(QRectF(track.left(), track.top(), track.width() * m_share, track.height()), fill);
    }

private:
    static constexpr int kBar = 44;
    const Theme& m_theme;
    QCheckBox* m_box;
    QLabel* m_count;
    std::optional<Verdict> m_verdict;
    double m_share = 0;
};

namespace {

/// With both classes' thresholds above a half these cannot occur, or should not: they appear only when they do.
bool isRare(Reason reason)
{
    return reason == Reason::Multiple || reason == Reason::Mismatch || reason == Reason::TooLong;
}

} // namespace

GenerationFilters::GenerationFilters(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    auto* panel = new Panel(theme, tr("Filters"));
    auto* clear = new QPushButton(tr("Clear"));
    clear->setProperty("quiet", true);
    clear->setToolTip(tr("Show every answer again (Ctrl+Shift+X)"));
    connect(clear, &QPushButton::clicked, this, &GenerationFilters::clear);
    panel->header()->addWidget(clear);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(captionLabel(theme, tr("Reliability")));
    for (const Verdict verdict : allOf<Verdict>()) {
        m_verdicts[verdict] = addRow(column, verdictWord(verdict), verdictMeaning(verdict));
        m_verdicts[verdict]->setVerdict(verdict);
    }
    column->addSpacing(8);
    column->addWidget(captionLabel(theme, tr("Judgement")));
    m_right = addRow(column, tr("✓ judged rightly"), tr("The layer's prediction agrees with the truth"));
    m_wrong = addRow(column, tr("✕ judged wrongly"), tr("The layer's prediction disagrees with the truth"));
    column->addSpacing(8);
    column->addWidget(captionLabel(theme, tr("Why")));
    for (const Reason reason : allOf<Reason>())
        m_reasons[reason] = addRow(column, reasonWord(reason), {});
    column->addStretch(1);
    panel->content()->addLayout(column, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    for (const auto& [reason, row] : m_reasons)
        row->setVisible(!isRare(reason));
    m_verdicts[Verdict::Unjudged]->hide(); // likewise
}

GenerationFilters::FacetRow* GenerationFilters::addRow(QVBoxLayout* column, const QString& name, const QString& meaning)
{
    auto* row = new FacetRow(m_theme, name, meaning);
    connect(row->box(), &QCheckBox::toggled, this, &GenerationFilters::changed);
    column->addWidget(row);
    return row;
}

store::GenerationFilter GenerationFilters::filter() const
{
    store::GenerationFilter filter;
    for (const auto& [verdict, row] : m_verdicts) {
        if (row->box()->isChecked())
            filter.verdicts.push_back(verdict);
    }
    for (const auto& [reason, row] : m_reasons) {
        if (row->box()->isChecked())
            filter.reasons.push_back(reason);
    }
    if (m_right->box()->isChecked() != m_wrong->box()->isChecked())
        filter.right = m_right->box()->isChecked();
    return filter;
}

bool GenerationFilters::isActive() const
{
    const store::GenerationFilter active = filter();
    return !active.verdicts.empty() || !active.reasons.empty() || active.right.has_value();
}

void GenerationFilters::setCounts(const store::VerdictCounts& counts)
{
    const std::int64_t total = counts.right + counts.wrong + counts.of(Verdict::Unjudged);
    for (const auto& [verdict, row] : m_verdicts)
        row->setCount(counts.of(verdict), total);
    for (const auto& [reason, row] : m_reasons) {
        const std::int64_t count = counts.of(reason);
        row->setCount(count, total);
        if (isRare(reason))
            row->setVisible(count > 0);
    }
    m_verdicts[Verdict::Unjudged]->setVisible(counts.of(Verdict::Unjudged) > 0);
    m_right->setCount(counts.right, total);
    m_wrong->setCount(counts.wrong, total);
}

void GenerationFilters::clear()
{
    QSignalBlocker blocker(this);
    for (const auto& [verdict, row] : m_verdicts)
        row->box()->setChecked(false);
    for (const auto& [reason, row] : m_reasons)
        row->box()->setChecked(false);
    m_right->box()->setChecked(false);
    m_wrong->box()->setChecked(false);
    blocker.unblock();
    Q_EMIT changed();
}

void GenerationFilters::toggleVerdict(Verdict verdict)
{
    m_verdicts.at(verdict)->box()->toggle();
}

} // namespace sdm::ui
