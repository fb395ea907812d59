#pragma once

#include "core/records/annotations.h"
#include "widgets/page.h"
#include "widgets/session/run_summary.h"

#include <QStringList>
#include <QTimer>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace sdm::ui {

template <typename Result>
class LatestQuery;
class RunChips;

/// Which runs are compared and in what order: those chosen as chips, all others in a list with a filter line in the language of runs. The
/// first is the baseline; until somebody chooses, that is the project's baseline run where it has one, and the others are its newest
/// finished runs. GUI thread only.
class RunPicker final : public QWidget {
    Q_OBJECT
public:
    explicit RunPicker(const PageContext& context, QWidget* parent = nullptr);

    QStringList chosen() const { return m_chosen; }
    void choose(const QStringList& runIds);      ///< these in this order, whatever there was
    void refresh();                              ///< the store has other runs, or the page is shown
    void setLegends(const QStringList& legends); ///< what the chosen runs are called beside each other
    void openList(bool open);
    QWidget* firstFocus();
    void focusFilter();
    QListWidget* list() const { return m_list; }
    RunChips* chips() const { return m_chips; }
    QLineEdit* filter() const { return m_filter; }

Q_SIGNALS:
    void chosenChanged();

private:
    struct Found {
        std::vector<RunAnnotations> annotations;
        QStringList accepted; ///< by the filter; of all runs without one
    };
    void ask();
    void show(const Found& found);
    void chooseUsual();
    void setChosen(const QStringList& chosen);
    void rebuildList();
    void fitList();
    void rebuildChips();
    bool isHidden(const QString& id) const; ///< thrown away, or archived and not asked for
    const RunAnnotations* annotations(const QString& id) const;

    PageContext m_context;
    RunChips* m_chips;
    QPushButton* m_toggle;
    QWidget* m_chooser;
    QLineEdit* m_filter;
    QLabel* m_fault;
    QListWidget* m_list;
    QTimer m_debounce;
    LatestQuery<Found>* m_query;
    std::vector<RunAnnotations> m_annotations;
    QStringList m_accepted; ///< by the filter
    QStringList m_chosen, m_legends;
    QStringList m_listed;   ///< what the list was made of
    bool m_touched = false; ///< somebody has chosen
};

} // namespace sdm::ui
