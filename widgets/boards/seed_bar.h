#pragma once

#include "widgets/drawing/choices.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace sdm::ui {

class Theme;

/// Chooses whether runs that differ by their seed alone are drawn as one, by which centre and with which band. GUI thread only.
class SeedBar final : public QWidget {
    Q_OBJECT
public:
    explicit SeedBar(const Theme& theme, QWidget* parent = nullptr);

    const SeedsTogether& seeds() const { return m_seeds; }
    void choose(const SeedsTogether& seeds);
    /// What there is to draw together, in words.
    void setNote(const QString& note);
    QString note() const;

Q_SIGNALS:
    void chosen(const sdm::ui::SeedsTogether& seeds);

private:
    void take();
    void show(const SeedsTogether& seeds);

    SeedsTogether m_seeds;
    QComboBox* m_centre;
    QComboBox* m_band;
    QLabel* m_note;
};

} // namespace sdm::ui
