#include "widgets/pages/compare/compare_tab.h"

#include "widgets/parts/panel.h"
#include "widgets/parts/problem_line.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace sdm::ui {

CompareTab::CompareTab(const PageContext& context, const CompareSources& sources, std::size_t leastRuns, QWidget* parent)
    : QWidget(parent), m_context(context), m_sources(sources), m_leastRuns(leastRuns), m_problem(new ProblemLine),
      m_empty(captionLabel(context.theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Theme::kSpace, 0, 0);
    column->setSpacing(Theme::kSpace);
    column->addWidget(m_problem);
    column->addWidget(m_empty, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
}

void CompareTab::setContent(QWidget* content)
{
    m_content = content;
    layout()->addWidget(content);
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(content, 1);
    m_content->hide();
}

void CompareTab::showChoice(const RunChoice& choice, const QString& emptyText)
{
    if (choice.runs.size() < m_leastRuns) {
        m_isRead = false;
        m_choice = choice;
        m_problem->clear();
        m_content->hide();
        m_empty->setText(!emptyText.isEmpty() ? emptyText
                         : m_leastRuns > 1    ? tr("Choose a second run above: this holds runs against each other.")
                                              : tr("Choose at least one run above."));
        m_empty->show();
        return;
    }
    if (m_isRead && m_choice == choice)
        return again();
    m_choice = choice;
    m_isRead = true;
    if (m_content->isHidden()) { // nothing to keep in view while it is read
        m_empty->setText(tr("Reading the runs…"));
        m_empty->show();
    }
    read();
}

void CompareTab::showContent()
{
    m_problem->clear();
    m_empty->hide();
    m_content->show();
}

void CompareTab::showProblem(const QString& what, const QString& why)
{
    m_empty->hide();
    m_content->hide();
    m_problem->showProblem(what, why, [this] { read(); });
}

} // namespace sdm::ui
