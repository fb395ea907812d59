#include "widgets/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QStyleFactory>
#include <QStyleHints>

#include <algorithm>
#include <array>

// A static library's resources are reached only when something refers to them; Qt wants this outside any namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace sdm::ui {
namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

ThemeColors lightColors()
{
    ThemeColors colors;
    colors.window = rgb(0xF6F7F9);
    colors.panel = rgb(0xFFFFFF);
    colors.hairline = rgb(0xE2E5EA);
    colors.text = rgb(0x1B1F24);
    colors.secondary = rgb(0x57606A);
    colors.accent = rgb(0x0B5FA5);
    colors.onAccent = rgb(0xFFFFFF);
    colors.warning = rgb(0xE69F00);
    colors.danger = rgb(0xB5351C);
    colors.good = rgb(0x0B5FA5);
    return colors;
}

ThemeColors darkColors()
{
    ThemeColors colors;
    colors.window = rgb(0x17181B);
    colors.panel = rgb(0x1E1E22);
    colors.hairline = rgb(0x303238);
    colors.text = rgb(0xE8EAED);
    colors.secondary = rgb(0xA3A9B2);
    colors.accent = rgb(0x6FA8FF);
    colors.onAccent = rgb(0x10131A);
    colors.warning = rgb(0xE3B341);
    colors.danger = rgb(0xFF7A50);
    colors.good = rgb(0x6488FF);
    return colors;
}

ThemeColors withStates(ThemeColors colors, bool dark)
{
    colors.hover = blended(colors.text, colors.panel, dark ? 0.06 : 0.04);
    colors.selected = blended(colors.accent, colors.panel, dark ? 0.18 : 0.12);
    return colors;
}

QString cssColor(const QColor& color)
{
    return color.name(QColor::HexRgb);
}

} // namespace

QColor blended(const QColor& top, const QColor& bottom, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1.0 - share)); };
    return QColor(mix(top.red(), bottom.red()), mix(top.green(), bottom.green()), mix(top.blue(), bottom.blue()));
}

Theme::Theme(QObject* parent) : QObject(parent), m_colors(withStates(lightColors(), false))
{
    registerResources();
}

void Theme::install(QApplication& application)
{
    m_application = &application;
    m_baseFont = QApplication::font();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::refresh);
#endif
    refresh();
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    refresh();
}

void Theme::toggle()
{
    setMode(m_dark ? Mode::Light : Mode::Dark);
}

void Theme::setTextScale(double scale)
{
    const double bounded = std::clamp(scale, 0.8, 2.0);
    if (qFuzzyCompare(bounded, m_textScale))
        return;
    m_textScale = bounded;
    refresh();
}

QColor Theme::found() const
{
    return blended(m_colors.warning, m_colors.panel, 0.35);
}

QColor Theme::series(int index) const
{
    static constexpr std::array<QRgb, 7> light{0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x8A8000};
    static constexpr std::array<QRgb, 7> dark{0x5AA9E6, 0xFF8A4C, 0x3CC79B, 0xE39BC4, 0xF0B429, 0x8FD3FF, 0xE8DE5A};
    const auto slot = static_cast<std::size_t>(std::max(index, 0)) % light.size();
    return rgb(m_dark ? dark[slot] : light[slot]);
}

Qt::PenStyle Theme::seriesDash(int index) const
{
    static constexpr std::array<Qt::PenStyle, 4> dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return dashes[static_cast<std::size_t>(std::max(index, 0) / 7) % dashes.size()];
}

int Theme::rowHeight() const
{
    return std::max(kRowHeight, QFontMetrics(body()).height() + 8);
}

QFont Theme::mono() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(body().pointSizeF());
    return font;
}

QFont Theme::scaled(double factor, QFont::Weight weight) const
{
    QFont font = m_baseFont;
    const double base = m_baseFont.pointSizeF() > 0 ? m_baseFont.pointSizeF() : 9.0;
    font.setPointSizeF(base * factor * m_textScale);
    font.setWeight(weight);
    return font;
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    // Arrives once per window when the desktop changes its colours; our own palette would hide the change otherwise.
    if (event->type() == QEvent::ThemeChange && m_mode == Mode::System && !m_refreshing)
        refresh();
    return QObject::eventFilter(watched, event);
}

bool Theme::systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    // An empty palette gives the system's back; ours is set again right after.
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

void Theme::refresh()
{
    if (m_application == nullptr || m_refreshing)
        return;
    m_refreshing = true;
    m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    m_colors = withStates(m_dark ? darkColors() : lightColors(), m_dark);
    QApplication::setFont(body());
    QApplication::setPalette(palette());
    m_application->setStyleSheet(styleSheet());
    m_refreshing = false;
    Q_EMIT changed();
}

QPalette Theme::palette() const
{
    const ThemeColors& c = m_colors;
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.panel);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondary);
    palette.setColor(QPalette::Button, c.panel);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Light, c.panel);
    palette.setColor(QPalette::Midlight, c.hairline);
    palette.setColor(QPalette::Mid, c.hairline);
    palette.setColor(QPalette::Dark, c.hairline);
    palette.setColor(QPalette::Shadow, c.hairline);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    const QColor faded = blended(c.secondary, c.panel, 0.6);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.hairline);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/theme/workbench.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QLatin1String, QColor> tokens[] = {
        {QLatin1String("@window"), m_colors.window},
        {QLatin1String("@panel"), m_colors.panel},
        {QLatin1String("@hairline"), m_colors.hairline},
        {QLatin1String("@strongline"), blended(m_colors.text, m_colors.panel, 0.22)},
        {QLatin1String("@boxline"), blended(m_colors.text, m_colors.panel, 0.45)},
        {QLatin1String("@text"), m_colors.text},
        {QLatin1String("@secondary"), m_colors.secondary},
        {QLatin1String("@faded"), blended(m_colors.secondary, m_colors.panel, 0.6)},
        {QLatin1String("@accentHover"), blended(m_colors.text, m_colors.accent, 0.12)},
        {QLatin1String("@accent"), m_colors.accent},
        {QLatin1String("@onAccent"), m_colors.onAccent},
        {QLatin1String("@focusRing"), blended(m_colors.text, m_colors.accent, 0.55)},
        {QLatin1String("@hover"), m_colors.hover},
        {QLatin1String("@selected"), m_colors.selected},
        {QLatin1String("@warningTint"), blended(m_colors.warning, m_colors.panel, 0.14)},
        {QLatin1String("@warning"), m_colors.warning},
        {QLatin1String("@dangerTint"), blended(m_colors.danger, m_colors.panel, 0.10)},
        {QLatin1String("@danger"), m_colors.danger},
    };
    for (const auto& [token, color] : tokens)
        sheet.replace(token, cssColor(color));
    const int control = std::max(kControlHeight - 2, QFontMetrics(body()).height() + 10); // inside its border
    sheet.replace(QLatin1String("@controlInner"), QStringLiteral("%1px").arg(control - 2));
    sheet.replace(QLatin1String("@controlSmall"), QStringLiteral("%1px").arg(control - 4));
    sheet.replace(QLatin1String("@control"), QStringLiteral("%1px").arg(control));
    sheet.replace(QLatin1String("@arrow"), m_dark ? QLatin1String("dark") : QLatin1String("light"));
    return sheet;
}

} // namespace sdm::ui
