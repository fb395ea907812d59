#include "widgets/pages/compare/flips_tab.h"

#include "widgets/delegates/diff_delegate.h"
#include "widgets/delegates/verdict_delegate.h"
#include "widgets/parts/busy_line.h"
#include "widgets/parts/export_menu.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/table_style.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/session/project_session.h"
#include "widgets/text/claim_words.h"
#include "widgets/text/core_words.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

namespace sdm::ui {
namespace {

constexpr int kLeastListRows = 3;

} // namespace

FlipsTab::FlipsTab(const PageContext& context, const CompareSources& sources, QWidget* parent)
    : CompareTab(context, sources, 2, parent), m_first(new QComboBox), m_second(new QComboBox), m_set(new QComboBox),
      m_swap(new QPushButton(tr("Swap"))), m_headline(fontLabel(context.theme, &Theme::headline)),
      m_sentence(fontLabel(context.theme, &Theme::body)), m_state(captionLabel(context.theme)), m_matrix(new FlipMatrixView(context.theme)),
      m_examples(new FlippedAnswersModel(this)), m_table(new QTableView),
      m_query(new LatestQuery<std::vector<report::FlippedAnswer>>(context.session.tail(), this))
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    column->addWidget(makeTools());
    column->addWidget(makeMatrix());
    column->addWidget(makeExamples(), 1);
    setContent(content);
    connect(sources.comparisons, &RunComparisons::arrived, this, &FlipsTab::showPair);
}

QWidget* FlipsTab::makeTools()
{
    auto* tools = new WrapBar(Theme::kSpace);
    const auto add = [tools](QComboBox* box, const QString& name) {
        box->setAccessibleName(name);
        box->setToolTip(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        tools->items()->addWidget(box);
    };
    add(m_first, tr("First run"));
    m_swap->setToolTip(tr("The second run as the first"));
    tools->items()->addWidget(m_swap);
    add(m_second, tr("Second run"));
    add(m_set, tr("Test set"));
    tools->items()->setBreak();
    tools->items()->addWidget(m_state);
    tools->items()->addWidget(new ExportMenu(QStringLiteral("flips"), [this](report::TableFormat format) {
        if (!m_comparison)
            return std::string();
        return format == report::TableFormat::Json
                   ? report::comparisonJson(*m_comparison).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n"
                   : report::writeTables(report::comparisonTables(*m_comparison), format);
    }));
    connect(m_swap, &QPushButton::clicked, this, &FlipsTab::swap);
    connect(m_first, &QComboBox::currentIndexChanged, this, &FlipsTab::ask);
    connect(m_second, &QComboBox::currentIndexChanged, this, &FlipsTab::ask);
    connect(m_set, &QComboBox::currentIndexChanged, this, &FlipsTab::showSet);
    return tools;
}

QWidget* FlipsTab::makeMatrix()
{
    auto* panel = new Panel(m_context.theme);
    m_headline->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setProperty("secondary", true);
    panel->content()->addWidget(m_headline);
    panel->content()->addWidget(m_sentence);
    panel->content()->addWidget(m_matrix);
    connect(m_matrix, &FlipMatrixView::cellChosen, this, &FlipsTab::list);
    return panel;
}

QWidget* FlipsTab::makeExamples()
{
    m_listPanel = new Panel(m_context.theme, tr("Documents"));
    m_listPanel->header()->addWidget(busyLine(m_context.theme, *m_query, tr("Reading the answers…")));
    styleTable(m_context.theme, m_table, tr("Documents of the chosen cell"));
    m_table->setModel(m_examples);
    m_table->setFrameShape(QFrame::NoFrame);
    using Model = FlippedAnswersModel;
    for (const int column : {Model::FirstVerdictColumn, Model::SecondVerdictColumn})
        m_table->setItemDelegateForColumn(column, new VerdictDelegate(m_context.theme, Model::VerdictRole, m_table));
    for (const int column : {Model::FirstAnswerColumn, Model::SecondAnswerColumn})
        m_table->setItemDelegateForColumn(column, new DiffDelegate(m_context.theme, Model::DiffRole, m_table));
    setColumnCharacters(m_context.theme, m_table, {14, 18, 40, 9, 9, 18, 40, 9, 9});
    for (const int column : {Model::FirstAnswerColumn, Model::SecondAnswerColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    const auto fit = [this] { m_table->setMinimumHeight(kLeastListRows * m_context.theme.rowHeight()); };
    connect(&m_context.theme, &Theme::changed, this, fit);
    fit();
    m_listPanel->content()->addWidget(m_table, 1);
    return m_listPanel;
}

QWidget* FlipsTab::firstFocus()
{
    return m_matrix;
}

QString FlipsTab::headline() const
{
    return m_headline->text();
}

void FlipsTab::read()
{
    fillRuns();
    ask();
}

void FlipsTab::again()
{
    if (!m_comparison)
        m_sources.comparisons->want({pair()});
}

/// The two that were shown stay; else the baseline and the run after it.
void FlipsTab::fillRuns()
{
    const QString first = m_first->currentData().toString(), second = m_second->currentData().toString();
    const QSignalBlocker blockers[] = {QSignalBlocker(m_first), QSignalBlocker(m_second)};
    for (QComboBox* box : {m_first, m_second}) {
        box->clear();
        for (std::size_t i = 0; i < choice().runs.size(); ++i)
            box->addItem(choice().legends.value(static_cast<qsizetype>(i)), choice().runs[i].id());
    }
    const int a = m_first->findData(first), b = m_second->findData(second);
    const bool kept = a >= 0 && b >= 0 && a != b;
    m_first->setCurrentIndex(kept ? a : 0);
    m_second->setCurrentIndex(kept ? b : 1);
}

void FlipsTab::swap()
{
    const int first = m_first->currentIndex(), second = m_second->currentIndex();
    {
        const QSignalBlocker blockers[] = {QSignalBlocker(m_first), QSignalBlocker(m_second)};
        m_first->setCurrentIndex(second);
        m_second->setCurrentIndex(first);
    }
    ask();
}

RunComparisons::Pair FlipsTab::pair() const
{
    const auto at = [this](const QComboBox* box) { return choice().runs[static_cast<std::size_t>(std::max(box->currentIndex(), 0))]; };
    return {at(m_first), at(m_second), choice().bound};
}

void FlipsTab::ask()
{
    if (m_first->currentIndex() == m_second->currentIndex()) {
        m_comparison = nullptr;
        m_set->clear();
        m_headline->setText(tr("Choose two different runs"));
        m_sentence->setText(tr("A run held against itself says nothing."));
        m_matrix->setMatrix({}, m_first->currentText(), m_second->currentText());
        m_examples->setAnswers({}, choice().bound, {}, {});
        return showContent();
    }
    m_comparison = nullptr;
    m_state->setText(tr("Comparing…"));
    m_sources.comparisons->want({pair()});
    showPair();
}

void FlipsTab::showPair()
{
    if (choice().runs.size() < 2 || m_first->currentIndex() == m_second->currentIndex())
        return;
    const RunComparisons::Comparison found = m_sources.comparisons->find(pair());
    if (const QString why = m_sources.comparisons->problem(pair()); !why.isEmpty())
        return showProblem(tr("The two runs cannot be compared."), why);
    if (!found || found == m_comparison)
        return;
    m_comparison = found;
    m_state->clear();
    const QString kept = m_set->currentData().toString();
    {
        const QSignalBlocker blocker(m_set);
        m_set->clear();
        for (const report::TestSetComparison& one : m_comparison->testSets) {
            const QString name = QString::fromStdString(one.split);
            m_set->addItem(one.shifted ? tr("%1 (shifted)").arg(name) : name, name);
        }
        m_set->setCurrentIndex(std::max(m_set->findData(kept), m_set->count() > 0 ? 0 : -1));
    }
    showContent();
    showSet();
}

const report::TestSetComparison* FlipsTab::set() const
{
    const int which = m_set->currentIndex();
    return m_comparison && which >= 0 ? &m_comparison->testSets[static_cast<std::size_t>(which)] : nullptr;
}

void FlipsTab::showSet()
{
    m_query->forget();
    m_examples->setAnswers({}, choice().bound, m_first->currentText(), m_second->currentText());
    m_listPanel->setTitle(tr("Documents"));
    m_listPanel->setCaption(tr("Choose a cell above: its documents are listed here with both answers."));
    const report::TestSetComparison* one = set();
    if (one == nullptr) {
        m_headline->setText(tr("Nothing to pair"));
        m_sentence->setText(phraseTexts(m_comparison ? m_comparison->notes : std::vector<Phrase>()).join(QLatin1Char(' ')));
        m_matrix->setMatrix({}, m_first->currentText(), m_second->currentText());
        return;
    }
    m_headline->setText(flipHeadline(one->flips));
    m_sentence->setText(
        phraseText(report::comparisonSentence(one->paired, m_first->currentText().toStdString(), m_second->currentText().toStdString())));
    m_matrix->setMatrix(one->flips, m_first->currentText(), m_second->currentText());
}

void FlipsTab::list(Verdict first, Verdict second)
{
    const report::TestSetComparison* one = set();
    if (one == nullptr)
        return;
    m_listPanel->setTitle(
        tr("%1 by %2, %3 by %4").arg(verdictWord(first), m_first->currentText(), verdictWord(second), m_second->currentText()));
    m_listPanel->setCaption(tr("%1 documents; words against the reference: moved underlined, added boxed, missing struck through")
                                .arg(countText(one->flips.at(first, second).n)));
    m_query->ask([a = one->firstEvaluation, b = one->secondEvaluation, first,
                  second](store::StoreReader& reader) { return report::flippedAnswers(reader, a, b, first, second); },
                 [this](std::vector<report::FlippedAnswer> answers) {
                     m_examples->setAnswers(std::move(answers), choice().bound, m_first->currentText(), m_second->currentText());
                 },
                 [this](const QString& why) { m_listPanel->setCaption(tr("The answers cannot be read: %1").arg(why)); });
}

} // namespace sdm::ui
