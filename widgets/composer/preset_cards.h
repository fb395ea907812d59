#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <string>
#include <vector>

class QButtonGroup;

namespace sdm {
struct Preset;
}

namespace sdm::ui {

class Theme;

/// The presets as cards: name and one line of truth. Arrow keys move, Space chooses.
class PresetCards final : public QWidget {
    Q_OBJECT
public:
    explicit PresetCards(const Theme& theme, QWidget* parent = nullptr);

    void setCurrent(const std::string& preset); ///< does not signal

Q_SIGNALS:
    void chosen(const std::string& preset);

private:
    QButtonGroup* m_group;
    std::vector<std::string> m_names;
};

/// One of the cards.
class PresetCard final : public QAbstractButton {
    Q_OBJECT
public:
    PresetCard(const Theme& theme, const Preset& preset, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    const Theme& m_theme;
    QString m_title, m_summary;
};

} // namespace sdm::ui
