#pragma once

#include "widgets/models/setting_model.h"
#include "widgets/pages/compare/compare_tab.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace sdm::ui {

/// The settings of the chosen runs under the headings of the composer, only what differs unless told otherwise. Key and baseline stay in
/// place while the other runs are scrolled.
class ConfigTab final : public CompareTab {
    Q_OBJECT
public:
    ConfigTab(const PageContext& context, const CompareSources& sources, QWidget* parent = nullptr);

    SettingModel* model() const { return m_model; }
    QWidget* firstFocus() override;
    bool hasSearch() const override { return true; }
    void focusSearch() override;

protected:
    void read() override;

private:
    void fit();

    SettingModel* m_model;
    QLabel* m_count;
    QCheckBox* m_only;
    QLineEdit* m_search;
    QTableView* m_fixed;
    QTableView* m_others;
};

} // namespace sdm::ui
