#pragma once

#include "widgets/data/log_tail.h"
#include "widgets/dock.h"
#include "widgets/models/log_model.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace sdm::ui {

/// The log of the selected run while it is written: levels, a search with "3 of 41", copy, the whole file in an editor. It follows the end
/// until somebody scrolls up.
class LogDock final : public Dock {
    Q_OBJECT
public:
    LogDock(const DockContext& context, QWidget* parent);

    void shown() override;
    void hidden() override;
    bool focusFilter() override;
    QWidget* firstFocus() override;
    void showMoment(qint64 timeMs) override;

    const LogModel& model() const { return *m_model; }
    bool isFollowing() const;

private:
    QWidget* makeBar();
    void followRun();
    void showSteps();
    void take(const LogPiece& piece);
    void takeEarlier(const LogPiece& piece);
    void setFollowing(bool following);
    void scrolled(int value);
    void search();
    void step(int direction);
    void showState(const QString& text = {});
    void copySelected();
    QToolButton* button(const QString& icon, const QString& name, const QString& keys = {});

    DockContext m_context;
    LogTail* m_tail;
    LogModel* m_model;
    QListView* m_view;
    QComboBox* m_level;
    QLineEdit* m_search;
    QLabel* m_found;
    QLabel* m_state;
    QToolButton* m_follow = nullptr;
    QToolButton* m_earlier = nullptr;
    QTimer m_searchDelay;
    std::vector<int> m_matches;
    std::optional<qint64> m_wantedMoment;
    bool m_moving = false; ///< the view is scrolled by us
};

} // namespace sdm::ui
