#include "widgets/plots/plot_panel.h"

#include "widgets/plots/qcustomplot.h"
#include "widgets/plots/series_table.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::ui {

struct PlotPanel::View {
    QCPRange x, y;
};

PlotPanel::PlotPanel(const Theme& theme, const QString& title, QWidget* parent)
    : Panel(theme, title, parent), m_theme(theme), m_empty(captionLabel(theme)), m_follow(new QToolButton), m_menuButton(new QToolButton),
      m_plot(new QCustomPlot)
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_follow->setText(tr("Back to live"));
    m_follow->setToolTip(tr("Fit the plot and follow new points again (Home)"));
    m_follow->setProperty("quiet", true);
    m_follow->hide();
    m_menuButton->setText(QStringLiteral("⋯"));
    m_menuButton->setProperty("quiet", true);
    m_menuButton->setAccessibleName(tr("%1: plot menu").arg(title));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    header()->addWidget(m_follow);
    header()->addWidget(m_menuButton);

    auto* stage = new QWidget;
    auto* layers = new QStackedLayout(stage);
    layers->setStackingMode(QStackedLayout::StackAll);
    layers->addWidget(m_empty);
    layers->addWidget(m_plot);
    layers->setCurrentWidget(m_empty);
    content()->addWidget(stage, 1);

    m_plot->setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setAccessibleName(title);
    m_plot->setMinimumSize(200, 110);
    m_plot->installEventFilter(this);
    setFocusProxy(m_plot);

    connect(m_follow, &QToolButton::clicked, this, &PlotPanel::fit);
    connect(&m_theme, &Theme::changed, this, &PlotPanel::applyTheme);
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &PlotPanel::fit);
    buildMenu();
    setHasData(false);
    applyColors();
}

PlotPanel::~PlotPanel() = default;

void PlotPanel::setEmptyText(const QString& text)
{
    m_empty->setText(text);
}

void PlotPanel::setHasData(bool hasData)
{
    m_empty->setVisible(!hasData);
    m_plot->setVisible(hasData);
}

void PlotPanel::dataChanged()
{
    if (m_following)
        rescale();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotPanel::fit()
{
    m_following = true;
    m_views.clear();
    m_follow->hide();
    rescale();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotPanel::touched()
{
    m_following = false;
    m_follow->show();
}

void PlotPanel::rememberView()
{
    m_views.push_back({m_plot->xAxis->range(), m_plot->yAxis->range()});
    constexpr std::size_t kDepth = 50;
    if (m_views.size() > kDepth)
        m_views.erase(m_views.begin());
}

void PlotPanel::zoomBack()
{
    if (m_views.empty()) {
        fit();
        return;
    }
    m_plot->xAxis->setRange(m_views.back().x);
    m_plot->yAxis->setRange(m_views.back().y);
    m_views.pop_back();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotPanel::zoomBy(double factor)
{
    rememberView();
    touched();
    m_plot->xAxis->scaleRange(factor);
    m_plot->yAxis->scaleRange(factor);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotPanel::panBy(double dx, double dy)
{
    rememberView();
    touched();
    m_plot->xAxis->moveRange(dx * m_plot->xAxis->range().size());
    m_plot->yAxis->moveRange(dy * m_plot->yAxis->range().size());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool PlotPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot)
        return Panel::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool box = mouse->button() == Qt::RightButton;
        m_plot->setSelectionRectMode(box ? QCP::srmZoom : QCP::srmNone);
        if (box && m_plot->selectionRect()) {
            m_plot->selectionRect()->setPen(QPen(m_theme.colors().accent));
            m_plot->selectionRect()->setBrush(QBrush(m_theme.colors().selected, Qt::Dense6Pattern));
        }
        rememberView();
        break;
    }
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->buttons() != Qt::NoButton)
            touched();
        else
            m_plot->setToolTip(readout(mouse->position()));
        break;
    }
    case QEvent::Wheel: {
        const auto modifiers = static_cast<QWheelEvent*>(event)->modifiers();
        Qt::Orientations axes = Qt::Horizontal | Qt::Vertical;
        if (modifiers.testFlag(Qt::ShiftModifier))
            axes = Qt::Vertical;
        else if (modifiers.testFlag(Qt::ControlModifier))
            axes = Qt::Horizontal;
        m_plot->axisRect()->setRangeZoom(axes);
        rememberView();
        touched();
        break;
    }
    case QEvent::KeyPress:
        keyPressEvent(static_cast<QKeyEvent*>(event));
        return event->isAccepted();
    default:
        break;
    }
    return Panel::eventFilter(watched, event);
}

void PlotPanel::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.02 : 0.1;
    switch (event->key()) {
    case Qt::Key_Home:
        return fit();
    case Qt::Key_Backspace:
        return zoomBack();
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(0.8);
    case Qt::Key_Minus:
        return zoomBy(1.25);
    case Qt::Key_Left:
        return panBy(-step, 0);
    case Qt::Key_Right:
        return panBy(step, 0);
    case Qt::Key_Up:
        return panBy(0, step);
    case Qt::Key_Down:
        return panBy(0, -step);
    case Qt::Key_C:
        return copyImage();
    case Qt::Key_E:
        return exportAs();
    case Qt::Key_D:
        return showData();
    default:
        event->ignore();
        Panel::keyPressEvent(event);
    }
}

void PlotPanel::buildMenu()
{
    auto* menu = new QMenu(m_menuButton);
    const auto add = [this, menu](const QString& text, const QString& key, void (PlotPanel::*action)()) {
        menu->addAction(text + QLatin1Char('\t') + key, this, action);
    };
    add(tr("Fit and follow"), tr("Home"), &PlotPanel::fit);
    menu->addSeparator();
    add(tr("Copy picture"), QStringLiteral("C"), &PlotPanel::copyImage);
    add(tr("Export…"), QStringLiteral("E"), &PlotPanel::exportAs);
    add(tr("Show data"), QStringLiteral("D"), &PlotPanel::showData);
    m_menuButton->setMenu(menu);
}

void PlotPanel::copyImage()
{
    QApplication::clipboard()->setPixmap(m_plot->toPixmap(0, 0, 2.0));
}

void PlotPanel::exportAs()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export \"%1\"").arg(title()), QString(),
                                                      tr("PNG picture (*.png);;PDF, vector (*.pdf);;All points as CSV (*.csv)"));
    if (path.isEmpty())
        return;
    bool written = false;
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        written = m_plot->savePdf(path, 0, 0, QCP::epNoCosmetic);
    } else if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        QSaveFile file(path);
        written = file.open(QIODevice::WriteOnly) && file.write(csv().toUtf8()) >= 0 && file.commit();
    } else {
        written = m_plot->savePng(path, 0, 0, 2.0);
    }
    if (!written) {
        QMessageBox box(QMessageBox::Warning, tr("Export"), tr("Could not write %1. Check space and permissions.").arg(path),
                        QMessageBox::Ok, this);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    }
}

QString PlotPanel::csv() const
{
    return seriesCsv(exportedSeries());
}

void PlotPanel::showData()
{
    auto* table = new SeriesTableWindow(title(), exportedSeries(), this);
    table->setAttribute(Qt::WA_DeleteOnClose);
    table->show();
}

void PlotPanel::applyTheme()
{
    applyColors();
    restyle();
}

void PlotPanel::applyColors()
{
    const ThemeColors& colors = m_theme.colors();
    m_plot->setBackground(colors.panel);
    for (QCPAxisRect* rect : m_plot->axisRects()) {
        for (QCPAxis* axis : rect->axes()) {
            const bool bottom = axis->axisType() == QCPAxis::atBottom;
            axis->setBasePen(bottom ? QPen(colors.secondary) : Qt::NoPen);
            axis->setTickPen(bottom ? QPen(colors.secondary) : Qt::NoPen);
            axis->setSubTickPen(Qt::NoPen);
            axis->setTickLength(0, 3);
            axis->setTickLabelColor(colors.secondary);
            axis->setLabelColor(colors.secondary);
            axis->setTickLabelFont(m_theme.caption());
            axis->setLabelFont(m_theme.caption());
            axis->grid()->setVisible(!bottom && axis->axisType() == QCPAxis::atLeft);
            axis->grid()->setPen(QPen(colors.hairline));
            axis->grid()->setZeroLinePen(QPen(colors.hairline));
            axis->ticker()->setTickCount(5);
        }
        rect->setRangeZoomFactor(0.85);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace sdm::ui
