#include "widgets/pages/generations/facet_row.h"

#include "widgets/parts/panel.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace sdm::ui {
namespace {

constexpr int kBarWidth = 36;
constexpr int kNameCharacters = 22; ///< longer names give way

} // namespace

FacetRow::FacetRow(const Theme& theme, const FacetValue& value)
    : m_theme(theme), m_box(new QCheckBox), m_count(captionLabel(theme)), m_verdict(value.verdict)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_box, 1);
    row->addWidget(m_count);
    row->addSpacing(kBarWidth + 6);
    const auto fit = [this, name = value.name] {
        setFixedHeight(m_theme.rowHeight());
        const QFontMetrics metrics(m_theme.body());
        m_box->setText(metrics.elidedText(name, Qt::ElideMiddle, metrics.averageCharWidth() * kNameCharacters));
        if (m_verdict)
            m_box->setIcon(verdictPixmap(*m_verdict, 14, devicePixelRatioF(), m_theme));
        update();
    };
    connect(&m_theme, &Theme::changed, this, fit);
    fit();
    setToolTip(value.meaning.isEmpty() ? value.name : value.meaning);
    connect(m_box, &QCheckBox::toggled, this, [this] { Q_EMIT toggled(m_toggle); });
}

void FacetRow::setValue(const FacetValue& value, std::int64_t most)
{
    const QSignalBlocker quiet(m_box);
    m_box->setChecked(value.chosen);
    m_box->setAccessibleName(tr("%1, %2 answers").arg(value.name, countText(value.answers)));
    m_count->setText(countText(value.answers));
    m_share = most > 0 ? static_cast<double>(value.answers) / static_cast<double>(most) : 0;
    m_toggle = value.toggle;
    update();
}

void FacetRow::setStale(bool stale)
{
    m_stale = stale;
    m_count->setEnabled(!stale);
    update();
}

void FacetRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF track(width() - kBarWidth, height() / 2.0 - 2.5, kBarWidth, 5);
    painter.fillRect(track, m_theme.colors().hairline);
    const QColor fill = m_verdict ? m_theme.verdict(*m_verdict) : m_theme.colors().accent;
    painter.setOpacity(m_stale ? 0.5 : 1);
    painter.fillRect(QRectF(track.left(), track.top(), track.width() * m_share, track.height()), fill);
}

} // namespace sdm::ui
