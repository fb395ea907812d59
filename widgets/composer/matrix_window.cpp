#include "widgets/composer/matrix_window.h"

#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/config/schema.h"
#include "core/report/table_writer.h"
#include "widgets/data/edit_desk.h"
#include "widgets/help/help_page.h"
#include "widgets/parts/export_menu.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/table_style.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/core_words.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace sdm::ui {
namespace {

constexpr int kMatrixCalmMs = 250;
constexpr int kVariantLines = 3;

/// What is missing stands back; what there is has the icon of its state.
class MatrixCellDelegate final : public QStyledItemDelegate {
public:
    MatrixCellDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(MatrixModel::IsMissingRole).toBool())
            option->palette.setColor(QPalette::Text, m_theme.colors().secondary);
        const QVariant state = index.data(MatrixModel::StateRole);
        if (!state.isValid())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {14, 14};
        option->icon = themedIcon(m_theme, runStateIcon(static_cast<store::RunState>(state.toInt())), IconTone::Secondary);
    }

private:
    const Theme& m_theme;
};

} // namespace

MatrixWindow::MatrixWindow(const Theme& theme, ProjectSession& session, SelectionContext& selection, EditDesk& edits, QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_session(session), m_selection(selection), m_edits(edits), m_model(new MatrixModel(this)),
      m_presets(new QListWidget), m_variants(new QPlainTextEdit), m_seeds(new QLineEdit(QStringLiteral("0, 1, 2"))),
      m_table(new QTableView), m_fault(captionLabel(theme)), m_summary(captionLabel(theme)),
      m_query(new LatestQuery<report::RunMatrix>(session.tail(), this))
{
    setObjectName(QStringLiteral("matrixWindow"));
    setHelpPage(this, QStringLiteral("dock-queue"));
    setWindowTitle(tr("Matrix of runs"));
    resize(1060, 620);
    setMinimumSize(700, 440);
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    column->setSpacing(Theme::kSpace);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace);
    row->addWidget(makeAxes());
    makeTable();
    auto* panel = new Panel(theme, tr("Which runs there are"), body);
    panel->header()->addWidget(captionLabel(theme, tr("Share in the region of the first test set · accuracy inside")));
    panel->content()->addWidget(m_table, 1);
    row->addWidget(panel, 1);
    column->addLayout(row, 1);
    m_fault->setProperty("problem", true);
    m_fault->setWordWrap(true);
    m_fault->hide();
    column->addWidget(m_fault);
    column->addWidget(makeFoot());
    setCentralWidget(body);

    m_calm.setSingleShot(true);
    m_calm.setInterval(kMatrixCalmMs);
    connect(&m_calm, &QTimer::timeout, this, &MatrixWindow::ask);
    const auto again = [this] {
        if (isVisible())
            m_calm.start();
    };
    connect(&session, &ProjectSession::runsChanged, this, again);
    connect(&edits, &EditDesk::logChanged, this, again);
    connect(&edits, &EditDesk::edited, this, [this](const EditDone& edit) {
        if (edit.ticket != m_ticket || edit.kind != EditKind::Queue)
            return;
        ask();
        Q_EMIT queued(static_cast<int>(edit.changes));
    });
    connect(&selection, &SelectionContext::boundChanged, this, again);
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this,
            [this] { Q_EMIT manualWanted(QStringLiteral("dock-queue")); });
}

QWidget* MatrixWindow::makeAxes()
{
    auto* axes = new Panel(m_theme, tr("Ablations and seeds"), this);
    axes->setFixedWidth(fontMetrics().averageCharWidth() * 44);
    m_presets->setAccessibleName(tr("Presets, a row each"));
    m_presets->setFrameShape(QFrame::NoFrame);
    m_presets->setSpacing(3); // a box is higher than a line of text
    for (const Preset& preset : sdm::presets()) {
        auto* item = new QListWidgetItem(QString::fromStdString(preset.displayName), m_presets);
        item->setData(Qt::UserRole, QString::fromStdString(preset.name));
        item->setToolTip(presetSummary(preset));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    connect(m_presets, &QListWidget::itemChanged, this, [this] { m_calm.start(); });
    axes->content()->addWidget(captionLabel(m_theme, tr("Presets, a row each")));
    axes->content()->addWidget(m_presets, 1);
    m_variants->setAccessibleName(tr("Chosen settings, a row each"));
    m_variants->setPlaceholderText(QStringLiteral("loss.fixed_base=2.5\nnegatives.gamma_gen=0"));
    m_variants->setToolTip(tr("A line is a row: settings as key=value, several with blanks between. Every preset gets every line."));
    m_variants->setTabChangesFocus(true);
    m_variants->setFont(m_theme.mono());
    m_variants->setFixedHeight(fontMetrics().lineSpacing() * (kVariantLines + 1));
    connect(&m_theme, &Theme::changed, m_variants, [this] { m_variants->setFont(m_theme.mono()); });
    connect(m_variants, &QPlainTextEdit::textChanged, this, [this] { m_calm.start(); });
    axes->content()->addWidget(captionLabel(m_theme, tr("Chosen settings, a row each")));
    axes->content()->addWidget(m_variants);
    m_seeds->setAccessibleName(tr("Seeds, a column each"));
    m_seeds->setToolTip(tr("Whole numbers: 0, 1, 2 or 0-4"));
    connect(m_seeds, &QLineEdit::textChanged, this, [this] { m_calm.start(); });
    axes->content()->addWidget(captionLabel(m_theme, tr("Seeds, a column each")));
    axes->content()->addWidget(m_seeds);
    return axes;
}

void MatrixWindow::makeTable()
{
    m_table->setModel(m_model);
    styleTable(m_theme, m_table, tr("Runs by ablation and seed"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setItemDelegate(new MatrixCellDelegate(m_theme, m_table));
    m_table->setToolTip(tr("Enter or a double click opens a cell's run"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const report::MatrixCell* cell = m_model->cell(index); cell != nullptr && !cell->run.empty())
            Q_EMIT runWanted(QString::fromStdString(cell->run));
    });
}

QWidget* MatrixWindow::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    m_summary->setAccessibleName(tr("What is missing"));
    m_summary->setWordWrap(true);
    row->addWidget(m_summary, 1);
    auto* exported = new ExportMenu(
        QStringLiteral("matrix"),
        [this](report::TableFormat format) { return report::writeTables({report::matrixTable(m_model->matrix())}, format); }, foot);
    row->addWidget(exported);
    m_queue = new QPushButton(themedIcon(m_theme, QStringLiteral("plus"), IconTone::OnAccent), QString(), foot);
    m_queue->setProperty("primary", true);
    m_queue->setToolTip(tr("Put a run for every missing cell into the queue; Undo takes them out again"));
    connect(m_queue, &QPushButton::clicked, this, &MatrixWindow::queueMissing);
    row->addWidget(m_queue);
    return foot;
}

void MatrixWindow::setConfig(const QString& name, const RunConfig& config)
{
    m_config = config;
    resolvePaths(m_config, std::filesystem::path(m_session.folder().toStdString()));
    setWindowTitle(name.isEmpty() ? tr("Matrix of runs") : tr("Matrix of runs like %1").arg(name));
    const QSignalBlocker blocker(m_presets);
    for (int i = 0; i < m_presets->count(); ++i)
        m_presets->item(i)->setCheckState(m_presets->item(i)->data(Qt::UserRole).toString().toStdString() == config.preset ? Qt::Checked
                                                                                                                           : Qt::Unchecked);
    m_calm.start();
}

void MatrixWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    ask();
}

std::vector<std::string> MatrixWindow::presets() const
{
    std::vector<std::string> names;
    for (int i = 0; i < m_presets->count(); ++i)
        if (m_presets->item(i)->checkState() == Qt::Checked)
            names.push_back(m_presets->item(i)->data(Qt::UserRole).toString().toStdString());
    return names;
}

std::vector<std::string> MatrixWindow::variants() const
{
    std::vector<std::string> lines;
    for (const QString& line : m_variants->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (!line.trimmed().isEmpty())
            lines.push_back(line.trimmed().toStdString());
    return lines;
}

void MatrixWindow::ask()
{
    std::vector<report::MatrixRow> rows;
    std::vector<std::uint64_t> seeds;
    try {
        rows = report::matrixRows(m_config, presets(), variants());
        seeds = report::matrixSeeds(m_seeds->text().toStdString());
    } catch (const Error& error) {
        m_fault->setText(QString::fromUtf8(error.what()));
        m_fault->show();
        m_queue->setEnabled(false);
        return;
    }
    m_fault->hide();
    m_query->ask([folder = std::filesystem::path(m_session.folder().toStdString()), rows, seeds, bound = m_selection.bound()](
                     store::StoreReader& reader) { return report::runMatrix(reader, folder, rows, seeds, bound); },
                 [this](report::RunMatrix matrix) { take(std::move(matrix)); },
                 [this, rows, seeds](const QString& why) {
                     if (m_session.state() == ProjectSession::State::Empty)
                         return take(report::emptyMatrix(rows, seeds)); // there is no store yet
                     m_fault->setText(tr("The runs cannot be read: %1").arg(why));
                     m_fault->show();
                 });
}

void MatrixWindow::take(report::RunMatrix matrix)
{
    m_model->setMatrix(std::move(matrix));
    fitFoot();
}

void MatrixWindow::fitFoot()
{
    const auto missing = m_model->matrix().missing();
    const auto lacking = missing.empty() ? std::vector<ConfigFault>() : missingForRun(missing.front());
    m_queue->setText(missing.empty() ? tr("Nothing is missing") : tr("Queue %1 missing").arg(countText(std::ssize(missing))));
    m_queue->setEnabled(!missing.empty() && lacking.empty());
    if (!lacking.empty()) {
        m_summary->setText(tr("Still needed: %1. Choose it in the form of a new run.").arg(QString::fromStdString(lacking.front().path)));
        return;
    }
    const auto seconds = m_model->matrix().secondsMissing();
    const auto unknown = m_model->matrix().unknownMissing();
    QString text =
        missing.empty() ? tr("Every cell has its run, or one that waits.") : tr("%1 missing").arg(countText(std::ssize(missing)));
    if (seconds)
        text += tr(", about %1").arg(durationText(*seconds));
    if (unknown > 0)
        text += seconds ? tr(" without %1 that no finished run is like").arg(countText(unknown))
                        : tr("; how long is known once a like run has finished");
    m_summary->setText(text);
}

void MatrixWindow::queueMissing()
{
    EditDesk::Additions additions;
    for (const RunConfig& config : m_model->matrix().missing()) {
        store::QueueAddition addition;
        addition.configJson = runConfigJson(config, -1);
        additions.push_back(std::move(addition));
    }
    if (additions.empty())
        return;
    m_queue->setEnabled(false); // until the cells say so
    m_ticket = m_edits.queueRuns(additions);
}

} // namespace sdm::ui
