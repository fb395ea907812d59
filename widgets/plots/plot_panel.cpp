#include "widgets/plots/plot_panel.h"

#include "widgets/plots/plot_export.h"
#include "widgets/plots/plot_navigation.h"
#include "widgets/plots/plot_window.h"
#include "widgets/plots/qcustomplot.h"
#include "widgets/plots/series_table.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QScreen>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sdm::ui {

PlotPanel::PlotPanel(const Theme& theme, const QString& title, QWidget* parent)
    : Panel(theme, title, parent), m_theme(theme), m_empty(captionLabel(theme)), m_follow(new QToolButton), m_menuButton(new QToolButton),
      m_plot(new QCustomPlot), m_navigation(new PlotNavigation(m_plot, theme))
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
    QLocale ticks; // the library's own is English, whatever the window speaks
    ticks.setNumberOptions(QLocale::OmitGroupSeparator);
    m_plot->setLocale(ticks);
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setAccessibleName(title);
    m_plot->setMinimumSize(200, 110);
    m_plot->installEventFilter(this);

    connect(m_follow, &QToolButton::clicked, this, &PlotPanel::fit);
    connect(&m_theme, &Theme::changed, this, &PlotPanel::applyTheme);
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &PlotPanel::fit);
    connect(m_navigation, &PlotNavigation::touched, this, &PlotPanel::touched);
    connect(m_navigation, &PlotNavigation::atTheStart, this, &PlotPanel::fit);
    connect(m_navigation, &PlotNavigation::pointed, this, &PlotPanel::moved);
    connect(m_navigation, &PlotNavigation::left, this, [this] { Q_EMIT pointed(std::nullopt); });
    connect(m_navigation, &PlotNavigation::clicked, this, &PlotPanel::clicked);
    buildMenu();
    connectSteps();
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

void PlotPanel::setSummary(const QString& summary)
{
    if (m_purpose.isEmpty())
        m_purpose = accessibleDescription();
    const QStringList words{m_purpose, summary};
    setAccessibleDescription(words.join(QLatin1Char(' ')).trimmed());
    m_plot->setAccessibleDescription(accessibleDescription());
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
    m_navigation->forget();
    m_follow->hide();
    rescale();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotPanel::touched()
{
    m_following = false;
    m_follow->show();
}

void PlotPanel::moved(const QPointF& pixel)
{
    const bool inside = m_plot->axisRect()->rect().contains(pixel.toPoint());
    const double x = m_plot->xAxis->pixelToCoord(pixel.x());
    Q_EMIT pointed(inside ? std::optional(x) : std::nullopt);
    QStringList words{readout(pixel), inside && m_tip ? m_tip(x) : QString()};
    words.removeAll(QString());
    m_plot->setToolTip(words.join(QStringLiteral("\n\n")));
}

bool PlotPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot || event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    keyPressEvent(static_cast<QKeyEvent*>(event));
    return event->isAccepted();
}

void PlotPanel::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    if (m_navigation->takeKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Home:
        return fit();
    case Qt::Key_X:
        return m_choiceMenu->nextXAxis();
    case Qt::Key_S:
        return event->modifiers().testFlag(Qt::ShiftModifier) ? m_choiceMenu->nextSmoothingKind() : m_choiceMenu->nextSpan();
    case Qt::Key_M:
        return m_choiceMenu->toggleMarks();
    case Qt::Key_W:
        return setInWindow(!isInWindow());
    case Qt::Key_F:
        return setFullScreen(!isFullScreen());
    case Qt::Key_R:
        return choosesSteps() ? m_stepsAction->trigger() : void();
    case Qt::Key_Escape:
        if (isFullScreen())
            return setFullScreen(false);
        if (choosesSteps() && !isInWindow())
            return m_allStepsAction->trigger();
        event->ignore();
        return;
    case Qt::Key_N:
        return m_noteAction->isVisible() ? m_noteAction->trigger() : void();
    case Qt::Key_L:
        return m_logAction->isVisible() ? setLogarithmic(!m_logarithmic) : void();
    case Qt::Key_Y:
        return setYLocked(!m_yLocked);
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
    const auto addSwitch = [this, menu](const QString& text, const QString& key, void (PlotPanel::*action)(bool)) {
        QAction* added = menu->addAction(text + QLatin1Char('\t') + key, this, action);
        added->setCheckable(true);
        return added;
    };
    add(tr("Fit and follow"), tr("Home"), &PlotPanel::fit);
    menu->addSeparator();
    m_choiceMenu = new ChoiceMenu(*menu);
    connect(m_choiceMenu, &ChoiceMenu::chosen, this, [this](const DrawingChoices& choices) {
        m_navigation->forget(); // of another x
        Q_EMIT chosen(choices);
        fit();
    });
    m_logAction = addSwitch(tr("Logarithmic y"), QStringLiteral("L"), &PlotPanel::setLogarithmic);
    m_lockAction = addSwitch(tr("Keep the range of y"), QStringLiteral("Y"), &PlotPanel::setYLocked);
    m_noteAction = menu->addAction(tr("Note at this step…") + QStringLiteral("\tN"), this, &PlotPanel::noteWanted);
    m_noteAction->setVisible(false);
    m_stepsAction = menu->addAction(tr("Choose steps…") + QStringLiteral("\tR"), this, &PlotPanel::stepsWanted);
    m_stepsAction->setToolTip(tr("Or drag on the x axis, or with Shift in the plot"));
    m_allStepsAction = menu->addAction(tr("All steps") + QLatin1Char('\t') + tr("Esc"), this, &PlotPanel::stretchDropped);
    refreshSteps();
    menu->addSeparator();
    m_windowAction = addSwitch(tr("In a window of its own"), QStringLiteral("W"), &PlotPanel::setInWindow);
    m_fullScreenAction = addSwitch(tr("Full screen"), QStringLiteral("F"), &PlotPanel::setFullScreen);
    menu->addSeparator();
    add(tr("Copy picture"), QStringLiteral("C"), &PlotPanel::copyImage);
    add(tr("Export…"), QStringLiteral("E"), &PlotPanel::exportAs);
    add(tr("Show data"), QStringLiteral("D"), &PlotPanel::showData);
    m_menuButton->setMenu(menu);
}

void PlotPanel::offerLogarithmicY(bool offered)
{
    m_logAction->setVisible(offered);
}

void PlotPanel::offerNotes(bool offered)
{
    m_noteAction->setVisible(offered);
}

void PlotPanel::setInWindow(bool inWindow)
{
    if (inWindow)
        showWindowAt({});
    else if (m_window)
        m_window->giveBack();
}

QWidget* PlotPanel::standIn()
{
    return m_window ? m_window->note() : this;
}

bool PlotPanel::isFullScreen() const
{
    return m_window && m_window->isFullScreen();
}

QRect PlotPanel::windowPlace() const
{
    return m_window ? (m_window->isFullScreen() ? m_window->normalGeometry() : m_window->geometry()) : QRect();
}

void PlotPanel::showWindowAt(const QRect& place)
{
    if (!m_window) {
        if (!PlotWindow::canTake(*this)) {
            m_windowAction->setChecked(false);
            return;
        }
        const QSize size(std::max(width(), 640), std::max(height(), 420));
        m_windowForScreen = false;
        m_window = new PlotWindow(*this, m_theme);
        m_window->resize(size);
        connect(m_window, &PlotWindow::gaveBack, this, [this] {
            m_window = nullptr;
            m_windowAction->setChecked(false);
            m_fullScreenAction->setChecked(false);
            focusTarget()->setFocus(Qt::OtherFocusReason);
            Q_EMIT windowChanged();
        });
        m_windowAction->setChecked(true);
        Q_EMIT windowChanged();
    }
    const auto screens = QGuiApplication::screens();
    const bool isReachable =
        std::ranges::any_of(screens, [&place](const QScreen* screen) { return screen->availableGeometry().intersects(place); });
    if (isReachable)
        m_window->setGeometry(place);
    m_window->show();
    m_window->activateWindow();
    focusTarget()->setFocus(Qt::OtherFocusReason);
}

void PlotPanel::setFullScreen(bool fullScreen)
{
    if (fullScreen == isFullScreen())
        return;
    if (!fullScreen) {
        m_fullScreenAction->setChecked(false);
        if (m_windowForScreen)
            return setInWindow(false);
        m_window->showNormal();
        Q_EMIT windowChanged();
        return;
    }
    const bool had = isInWindow();
    showWindowAt({});
    if (!m_window) {
        m_fullScreenAction->setChecked(false);
        return;
    }
    m_windowForScreen = !had;
    m_window->showFullScreen();
    m_fullScreenAction->setChecked(true);
    Q_EMIT windowChanged();
}

void PlotPanel::connectSteps()
{
    connect(m_navigation, &PlotNavigation::brushing, this, [this](double from, double to) { showBrush(Stretch{from, to}); });
    connect(m_navigation, &PlotNavigation::brushed, this, [this](double from, double to) {
        showBrush(std::nullopt);
        Q_EMIT stretchChosen({from, to});
    });
    connect(m_navigation, &PlotNavigation::brushDropped, this, [this] {
        showBrush(std::nullopt);
        Q_EMIT stretchDropped();
    });
}

void PlotPanel::offerSteps(bool offered)
{
    m_stepsOffered = offered;
    refreshSteps();
}

void PlotPanel::setOverSteps(bool overSteps)
{
    m_overSteps = overSteps;
    refreshSteps();
}

void PlotPanel::refreshSteps()
{
    m_navigation->setBrushes(choosesSteps());
    m_stepsAction->setVisible(choosesSteps());
    m_allStepsAction->setVisible(choosesSteps());
}

QWidget* PlotPanel::focusTarget() const
{
    return m_plot->isHidden() ? static_cast<QWidget*>(m_menuButton) : m_plot;
}

void PlotPanel::addToMenu(const QString& text, std::function<void()> action)
{
    connect(menu()->addAction(text), &QAction::triggered, this, std::move(action));
}

QMenu* PlotPanel::menu() const
{
    return m_menuButton->menu();
}

void PlotPanel::copyImage()
{
    QApplication::clipboard()->setPixmap(m_plot->toPixmap(0, 0, 2.0));
}

void PlotPanel::exportAs()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export \"%1\"").arg(title()), QString(), plotFileFilter());
    if (path.isEmpty() || writeTo(path))
        return;
    QMessageBox box(QMessageBox::Warning, tr("Export"), tr("Could not write %1. Check space and permissions.").arg(path), QMessageBox::Ok,
                    this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

bool PlotPanel::writeTo(const QString& path)
{
    return writePlot(*m_plot, csv(), path);
}

void PlotPanel::setLogarithmic(bool logarithmic)
{
    m_logAction->setChecked(logarithmic);
    if (std::exchange(m_logarithmic, logarithmic) == logarithmic)
        return;
    m_plot->yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m_plot->yAxis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog) : QSharedPointer<QCPAxisTicker>::create());
    m_plot->yAxis->ticker()->setTickCount(kTicks);
    m_navigation->forget();
    m_yLocked = false; // a range of the other scale says nothing in this one
    m_lockAction->setChecked(false);
    restyle();
    fit();
}

void PlotPanel::setYLocked(bool locked)
{
    m_lockAction->setChecked(locked);
    m_yLocked = locked;
    if (!locked)
        fit();
}

QString PlotPanel::csv() const
{
    return seriesCsv(exportedSeries());
}

void PlotPanel::showData()
{
    auto* table = new SeriesTableWindow(title(), xTitle(), exportedSeries(), this);
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
            axis->ticker()->setTickCount(kTicks);
        }
        rect->setRangeZoomFactor(0.85);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace sdm::ui
