#pragma once

#include "core/config/schema.h"

#include <QWidget>

namespace sdm::ui {

class Theme;

/// The control of one setting, whatever its type: it shows and gives text (settingText's spelling), and never judges it.
class SettingEditor : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString text() const = 0;
    virtual void setText(const QString& text) = 0; ///< does not signal
    virtual void setPlaceholder(const QString& text) { Q_UNUSED(text) }
    virtual void setInvalid(bool invalid) { Q_UNUSED(invalid) }

Q_SIGNALS:
    void edited(const QString& text); ///< by the user
};

/// The editor that fits the setting's type. \param folder  where file dialogs start
SettingEditor* makeSettingEditor(const Theme& theme, const Setting& setting, const QString& folder, QWidget* parent);

} // namespace sdm::ui
