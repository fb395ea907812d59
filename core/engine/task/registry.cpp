#include "core/engine/task/registry.h"

#include "core/base/error.h"
#include "core/engine/task/arithmetic/arithmetic_task.h"
#include "core/engine/task/word_ordering/word_ordering_task.h"

namespace sdm::engine {

const std::vector<const Task*>& allTasks()
{
    static const WordOrderingTask wordOrdering;
    static const ArithmeticTask arithmetic;
    static const std::vector<const Task*> tasks{&wordOrdering, &arithmetic};
    return tasks;
}

const Task& findTask(const std::string& name)
{
    std::string known;
    for (const Task* task : allTasks()) {
        if (task->name() == name)
            return *task;
        known += (known.empty() ? "" : ", ") + std::string(task->name());
    }
    throw Error(ErrorCode::Unsupported, "there is no task '" + name + "'", "task.kind", "one of " + known);
}

} // namespace sdm::engine
