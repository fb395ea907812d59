#pragma once

#include "core/store/run_row.h"

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace sdm::ui {

class Theme;

/// How an icon takes its colour: quiet ones follow the text, marked ones the accent.
enum class IconTone { Text, Secondary, Accent, OnAccent, Danger, Warning };

/// An icon of our own set (`resources/icons/<name>.svg`, drawn in currentColor). It follows the theme by itself: nothing has to
/// be set again after a switch. The theme must outlive it.
QIcon themedIcon(const Theme& theme, const QString& name, IconTone tone = IconTone::Text);

/// The same picture in a painter, for delegates.
void paintIcon(QPainter* painter, const QRectF& rect, const QString& name, const QColor& color);

/// Icon and colour of a run's state; its word (text/run_state_word.h) always stands beside them.
QString runStateIcon(store::RunState state);
QColor runStateColor(const Theme& theme, store::RunState state);

} // namespace sdm::ui
