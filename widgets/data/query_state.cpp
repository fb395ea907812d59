#include "widgets/data/query_state.h"

namespace sdm::ui {

QueryState::QueryState(QObject* parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kBusyAfterMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { setBusy(true); });
}

void QueryState::opened()
{
    if (std::exchange(m_open, true))
        return; // a newer question does not start the wait anew: the reader has waited since the first
    m_patience.start();
}

void QueryState::closed()
{
    m_open = false;
    m_patience.stop();
    setBusy(false);
}

void QueryState::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

} // namespace sdm::ui
