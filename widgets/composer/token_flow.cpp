#include "widgets/composer/token_flow.h"

#include "widgets/theme/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace sdm::ui {
namespace {

constexpr int kTokenPadding = 3, kTokenGap = 2;

QString visible(QString token)
{
    token.replace(QLatin1Char('\n'), QStringLiteral("↵")).replace(QLatin1Char('\t'), QStringLiteral("→"));
    return token.replace(QLatin1Char(' '), QStringLiteral("·"));
}

} // namespace

TokenFlow::TokenFlow(const Theme& theme, const QStringList& tokens, int masked, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_tokens(tokens), m_masked(masked)
{
    for (const QString& token : tokens)
        m_shown.append(visible(token));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("%1 tokens: %2 masked, %3 learnt").arg(tokens.size()).arg(masked).arg(tokens.size() - masked));
    setAccessibleDescription(tr("Masked: %1. Learnt: %2").arg(tokens.mid(0, masked).join(QString()), tokens.mid(masked).join(QString())));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

int TokenFlow::place(int width, std::vector<QRect>* boxes) const
{
    const QFontMetrics metrics(m_theme.mono());
    const int height = metrics.height() + 2 * kTokenPadding;
    int x = 0, y = 0;
    for (const QString& token : m_shown) {
        const int wide = std::min(metrics.horizontalAdvance(token) + 2 * kTokenPadding, std::max(width, 1));
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height + kTokenGap;
        }
        if (boxes != nullptr)
            boxes->push_back({x, y, wide, height});
        x += wide + kTokenGap;
        if (token.contains(QStringLiteral("↵"))) { // the next one begins a line, as in the text
            x = 0;
            y += height + kTokenGap;
        }
    }
    return y + (x > 0 ? height : 0) + 2;
}

int TokenFlow::heightForWidth(int width) const
{
    return place(width, nullptr);
}

QSize TokenFlow::sizeHint() const
{
    const int usual = QFontMetrics(m_theme.mono()).averageCharWidth() * 60;
    return {usual, heightForWidth(usual)};
}

void TokenFlow::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    std::vector<QRect> boxes;
    place(width(), &boxes);
    QPainter painter(this);
    painter.setFont(m_theme.mono());
    for (qsizetype at = 0; at < m_shown.size(); ++at) {
        const QRect& box = boxes[static_cast<std::size_t>(at)];
        const bool masked = at < m_masked;
        painter.fillRect(box, masked ? colors.window : colors.selected);
        painter.setPen(masked ? colors.secondary : colors.text);
        painter.drawText(box.adjusted(kTokenPadding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_shown[at]);
        if (!masked)
            painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), colors.accent);
    }
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

bool TokenFlow::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const QPoint at = static_cast<QHelpEvent*>(event)->pos();
    std::vector<QRect> boxes;
    place(width(), &boxes);
    const auto found = std::ranges::find_if(boxes, [at](const QRect& box) { return box.contains(at); });
    const auto token = static_cast<int>(found - boxes.begin());
    setToolTip(found == boxes.end() ? QString()
               : token < m_masked   ? tr("Token %1, masked: gives no loss").arg(token + 1)
                                    : tr("Token %1, learnt").arg(token + 1));
    return QWidget::event(event); // the window's own tips show it
}

} // namespace sdm::ui
