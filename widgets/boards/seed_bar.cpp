#include "widgets/boards/seed_bar.h"

#include "widgets/parts/panel.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace sdm::ui {
namespace {

enum CentreChoice { Apart, Mean, Median };

CentreChoice centreChoice(const SeedsTogether& seeds)
{
    return !seeds.on ? Apart : seeds.centre == Centre::Mean ? Mean : Median;
}

} // namespace

SeedBar::SeedBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_centre(new QComboBox), m_band(new QComboBox), m_note(captionLabel(theme))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace);
    auto* label = captionLabel(theme, tr("Seeds"));
    label->setBuddy(m_centre);
    row->addWidget(label);
    m_centre->addItem(tr("Each run by itself"), Apart);
    m_centre->addItem(tr("Mean of the seeds"), Mean);
    m_centre->addItem(tr("Median of the seeds"), Median);
    m_centre->setObjectName(QStringLiteral("seedCentre"));
    m_centre->setAccessibleName(tr("How runs of the same settings are drawn"));
    m_centre->setToolTip(tr("Runs that differ by their seed alone as one line with a band. With one or two of them each is drawn."));
    m_band->addItem(tr("Band: lowest to highest"), static_cast<int>(BandKind::Range));
    m_band->addItem(tr("Band: mean ± standard deviation"), static_cast<int>(BandKind::Deviation));
    m_band->addItem(tr("Band: mean ± standard error"), static_cast<int>(BandKind::StandardError));
    m_band->addItem(tr("Band: 95 % interval of the mean"), static_cast<int>(BandKind::Confidence));
    m_band->setObjectName(QStringLiteral("seedBand"));
    m_band->setAccessibleName(tr("Band over the seeds"));
    m_band->setToolTip(tr("Deviation: where another seed is likely to lie. Error and interval: how well the mean is known."));
    for (QComboBox* box : {m_centre, m_band})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_centre);
    row->addWidget(m_band);
    row->addWidget(m_note);
    connect(m_centre, &QComboBox::activated, this, &SeedBar::take);
    connect(m_band, &QComboBox::activated, this, &SeedBar::take);
    show(m_seeds);
}

void SeedBar::show(const SeedsTogether& seeds)
{
    m_centre->setCurrentIndex(m_centre->findData(centreChoice(seeds)));
    m_band->setCurrentIndex(m_band->findData(static_cast<int>(seeds.band)));
    m_band->setVisible(seeds.on);
    m_note->setVisible(seeds.on);
}

void SeedBar::choose(const SeedsTogether& seeds)
{
    show(seeds);
    if (seeds == m_seeds)
        return;
    m_seeds = seeds;
    Q_EMIT chosen(m_seeds);
}

void SeedBar::take()
{
    SeedsTogether seeds = m_seeds;
    const int centre = m_centre->currentData().toInt();
    seeds.on = centre != Apart;
    if (seeds.on)
        seeds.centre = centre == Mean ? Centre::Mean : Centre::Median;
    seeds.band = static_cast<BandKind>(m_band->currentData().toInt());
    choose(seeds);
}

void SeedBar::setNote(const QString& note)
{
    m_note->setText(note);
}

QString SeedBar::note() const
{
    return m_note->text();
}

} // namespace sdm::ui
