#include "widgets/pages/runs/column_menu.h"

#include "widgets/models/run_tree_model.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>
#include <map>

namespace sdm::ui {
namespace {

struct ColumnWords {
    Q_DECLARE_TR_FUNCTIONS(RunColumns)
};

/// Under which entry a key is found: what stands before its first "/" or ".".
QString familyOf(const std::string& key)
{
    return QString::fromStdString(key.substr(0, key.find_first_of("/.")));
}

} // namespace

void fillColumnMenu(QMenu& menu, QHeaderView& header, const RunTreeModel& model, const std::vector<std::string>& keys,
                    const std::function<void(const MetricColumns&)>& change)
{
    QHeaderView* const columns = &header;
    for (int column = 0; column < kRunColumns; ++column) {
        const auto which = static_cast<RunColumn>(column);
        QAction* action = menu.addAction(runColumnName(which));
        action->setCheckable(true);
        action->setChecked(!columns->isSectionHidden(column));
        action->setEnabled(which != RunColumn::Name); // a list of nameless runs is of no use
        QObject::connect(action, &QAction::toggled, columns, [columns, column](bool on) { columns->setSectionHidden(column, !on); });
    }
    menu.addSeparator();
    const MetricColumns present = model.metricColumns();
    for (const MetricColumn& one : present) {
        QAction* action = menu.addAction(metricColumnTitle(one));
        action->setCheckable(true);
        action->setChecked(true);
        QObject::connect(action, &QAction::toggled, columns, [present, one, change] {
            MetricColumns left = present;
            std::erase(left, one);
            change(left);
        });
    }
    QMenu* add = menu.addMenu(ColumnWords::tr("Add a metric"));
    add->setEnabled(!keys.empty());
    std::map<QString, QMenu*> families;
    for (const std::string& key : keys) {
        QMenu*& family = families[familyOf(key)];
        if (family == nullptr)
            family = add->addMenu(familyOf(key));
        QMenu* values = family->addMenu(QString::fromStdString(key));
        for (const runs::Reducer reducer :
             {runs::Reducer::Last, runs::Reducer::Best, runs::Reducer::Min, runs::Reducer::Max, runs::Reducer::Mean}) {
            const MetricColumn column{key, reducer};
            QAction* action = values->addAction(reducerWord(reducer));
            action->setEnabled(std::find(present.begin(), present.end(), column) == present.end());
            QObject::connect(action, &QAction::triggered, columns, [present, column, change] {
                MetricColumns more = present;
                more.push_back(column);
                change(more);
            });
        }
    }
}

void addTrendMenu(QMenu& menu, const std::vector<std::string>& keys, const std::string& chosen,
                  const std::function<void(const std::string&)>& change)
{
    QMenu* courses = menu.addMenu(ColumnWords::tr("Course of"));
    const auto add = [&](QMenu* to, const QString& text, const std::string& key) {
        QAction* action = to->addAction(text);
        action->setCheckable(true);
        action->setChecked(key == chosen);
        QObject::connect(action, &QAction::triggered, courses, [change, key] { change(key); });
    };
    add(courses, ColumnWords::tr("HR share over the evaluations"), {});
    std::map<QString, QMenu*> families;
    for (const std::string& key : keys) {
        QMenu*& family = families[familyOf(key)];
        if (family == nullptr)
            family = courses->addMenu(familyOf(key));
        add(family, QString::fromStdString(key), key);
    }
}

} // namespace sdm::ui
