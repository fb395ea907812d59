#pragma once

#include "widgets/pages/reliability/page_pictures.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace sdm::ui {

class RunFacts;
struct RunSummary;
class Theme;
class WrapBar;

/// Top of the page: whose numbers these are, in words; which test set, layer and neighbour are shown, to choose; and what has happened
/// since. GUI thread only.
class ContextLine final : public QWidget {
    Q_OBJECT
public:
    ContextLine(const Theme& theme, QWidget* parent = nullptr);

    void show(const RunSummary& run, const RunFacts& facts, const PagePictures& pictures);
    void addTool(QWidget* tool); ///< after the choosers
    QString contextText() const;
    QString stalenessText() const;
    bool isStale() const { return m_stale; }

Q_SIGNALS:
    void splitChosen(const QString& split);
    void evaluationChosen(const QString& evaluationId); ///< of another layer, on the same test set where it has judged that
    void besideChosen(const QString& split);

private:
    void fillSets(const PagePictures& pictures);
    void fillLayers(const RunFacts& facts, const PagePictures& pictures);
    void tellHistory(const RunSummary& run, const RunFacts& facts, const PagePictures& pictures);

    QLabel* m_context;
    QLabel* m_history;
    QPushButton* m_newest;
    QString m_newestId;
    WrapBar* m_tools;
    QComboBox* m_set;
    QComboBox* m_layer;
    QComboBox* m_beside;
    QLabel* m_apart;
    bool m_stale = false;
};

} // namespace sdm::ui
