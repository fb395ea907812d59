#pragma once

#include "widgets/page.h"
#include "widgets/parts/panel.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace sdm::ui {

/// The first thing on Home: in an empty project what this is for and one obvious button; with runs, the project's name and the
/// commands in a row.
class HeroCard final : public Panel {
    Q_OBJECT
public:
    explicit HeroCard(const PageContext& context, QWidget* parent = nullptr);

    void refresh();

private:
    PageContext m_context;
    QBoxLayout* m_row;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_demo;
    QPushButton* m_baseline;
    QPushButton* m_newRun;
    QPushButton* m_open;
};

} // namespace sdm::ui
