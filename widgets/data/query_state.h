#pragma once

#include <QObject>
#include <QTimer>

#include <utility>

namespace sdm::ui {

/// Whether a question to the store is open, and whether it has been for so long that a reader wants to be told. GUI thread only.
class QueryState : public QObject {
    Q_OBJECT
public:
    static constexpr int kBusyAfterMs = 150; ///< an answer within that is not worth a word on the screen

    explicit QueryState(QObject* parent = nullptr);

    bool isOpen() const { return m_open; } ///< asked, and neither answered nor forgotten
    bool isBusy() const { return m_busy; } ///< open for longer than kBusyAfterMs

Q_SIGNALS:
    void busyChanged(bool busy);

protected:
    void opened();
    void closed();

private:
    void setBusy(bool busy);

    QTimer m_patience;
    bool m_open = false;
    bool m_busy = false;
};

} // namespace sdm::ui
