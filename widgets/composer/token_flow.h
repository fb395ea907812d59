#pragma once

#include <QStringList>
#include <QWidget>

namespace sdm::ui {

class Theme;

/// The tokens of a text in the order they are read, wrapped as words are: grey what gives no loss, solid and underlined what is learnt.
class TokenFlow final : public QWidget {
    Q_OBJECT
public:
    /// \param masked  so many leading tokens give no loss
    TokenFlow(const Theme& theme, const QStringList& tokens, int masked, QWidget* parent = nullptr);

    int masked() const { return m_masked; }
    const QStringList& tokens() const { return m_tokens; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// A box a token; \return the height of all
    int place(int width, std::vector<QRect>* boxes) const;

    const Theme& m_theme;
    QStringList m_tokens, m_shown; ///< as they are, and with blanks and line ends made visible
    int m_masked;
};

} // namespace sdm::ui
