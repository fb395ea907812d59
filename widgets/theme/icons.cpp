#include "widgets/theme/icons.h"

#include "widgets/theme/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace sdm::ui {
namespace {

QByteArray iconSource(const QString& name)
{
    static QHash<QString, QByteArray> sources;
    auto found = sources.constFind(name);
    if (found == sources.constEnd()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "iconSource", qPrintable(name));
        found = sources.insert(name, opened ? file.readAll() : QByteArray());
    }
    return *found;
}

QColor toneColor(const Theme& theme, IconTone tone)
{
    const ThemeColors& colors = theme.colors();
    switch (tone) {
    case IconTone::Text:
        return colors.text;
    case IconTone::Secondary:
        return colors.secondary;
    case IconTone::Accent:
        return colors.accent;
    case IconTone::OnAccent:
        return colors.onAccent;
    case IconTone::Danger:
        return colors.danger;
    case IconTone::Warning:
        return colors.warning;
    }
    return colors.text;
}

/// Renders in the theme's colour of the moment, so a QIcon handed out once stays right after a switch.
class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(const Theme& theme, QString name, IconTone tone) : m_theme(theme), m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(painter, rect, m_name, colorFor(mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QColor color = colorFor(mode, state);
        const QString key = QStringLiteral("icon/%1/%2/%3x%4").arg(m_name, color.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintIcon(&painter, QRectF(QPointF(0, 0), QSizeF(size)), m_name, color);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override { return pixmap(size, mode, state); }

    QIconEngine* clone() const override { return new ThemedIconEngine(m_theme, m_name, m_tone); }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return blended(m_theme.colors().secondary, m_theme.colors().panel, 0.6);
        if (state == QIcon::On)
            return m_theme.colors().accent;
        return toneColor(m_theme, m_tone);
    }

    const Theme& m_theme;
    QString m_name;
    IconTone m_tone;
};

} // namespace

QIcon themedIcon(const Theme& theme, const QString& name, IconTone tone)
{
    return QIcon(new ThemedIconEngine(theme, name, tone));
}

void paintIcon(QPainter* painter, const QRectF& rect, const QString& name, const QColor& color)
{
    QByteArray source = iconSource(name);
    source.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(source);
    const qreal side = std::min(rect.width(), rect.height());
    const QRectF square(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, square);
    painter->restore();
}

QString runStateIcon(store::RunState state)
{
    return QStringLiteral("state-%1").arg(QLatin1String(store::runStateName(state).data()));
}

QColor runStateColor(const Theme& theme, store::RunState state)
{
    switch (state) {
    case store::RunState::Preparing:
    case store::RunState::Running:
    case store::RunState::Stopping:
        return theme.colors().accent;
    case store::RunState::Failed:
        return theme.colors().danger;
    case store::RunState::Interrupted:
        return theme.colors().warning;
    default:
        return theme.colors().secondary;
    }
}

} // namespace sdm::ui
