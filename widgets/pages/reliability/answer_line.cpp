#include "widgets/pages/reliability/answer_line.h"

#include "widgets/parts/panel.h"
#include "widgets/plots/scatter_panel.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace sdm::ui {

AnswerLine::AnswerLine(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_text(captionLabel(theme)), m_open(new QPushButton(tr("Open in Generations"))),
      m_list(new QPushButton(tr("List them in Generations"))), m_copy(new QPushButton(tr("Copy their ids")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    row->addWidget(m_list);
    row->addWidget(m_copy);
    m_list->setToolTip(tr("The page of answers lists the enclosed ones alone, until that filter is removed"));
    connect(m_open, &QPushButton::clicked, this, &AnswerLine::openAsked);
    connect(m_list, &QPushButton::clicked, this, [this] { Q_EMIT listAsked(m_enclosed); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_enclosed.join(QLatin1Char('\n'))); });
    showAnswer(nullptr);
}

QString AnswerLine::text() const
{
    return m_text->text();
}

void AnswerLine::showAnswer(const AnswerMark* mark)
{
    m_open->setVisible(mark != nullptr);
    m_list->hide();
    m_copy->hide();
    m_text->setText(
        mark ? markText(*mark).replace(QLatin1Char('\n'), QStringLiteral(" · "))
             : tr("Discs are right, crosses wrong; the bars at the edges count both, wrong ones in red. Click an answer to see what "
                  "it is, drag with Alt around several. N goes to the next wrong one inside the "
                  "region, J and K along q′, 0, 1 and A split by true label, X changes the scale."));
}

void AnswerLine::showEnclosed(const std::vector<const AnswerMark*>& marks)
{
    m_enclosed.clear();
    for (const AnswerMark* mark : marks)
        m_enclosed << mark->document;
    const auto count = [&marks](auto&& is) { return countText(std::ranges::count_if(marks, is)); };
    m_open->hide();
    m_list->setVisible(!marks.empty());
    m_copy->setVisible(!marks.empty());
    m_text->setText(marks.empty() ? tr("No answer is enclosed.")
                                  : tr("Enclosed: %1 answers, %2 predicted right, %3 wrong; %4 inside the region.")
                                        .arg(countText(static_cast<std::int64_t>(marks.size())),
                                             count([](const AnswerMark* mark) { return mark->correctness == Correctness::Right; }),
                                             count([](const AnswerMark* mark) { return mark->correctness == Correctness::Wrong; }),
                                             count([](const AnswerMark* mark) { return mark->inside; })));
}

} // namespace sdm::ui
