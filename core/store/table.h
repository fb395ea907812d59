#pragma once

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/json/record_json.h"
#include "core/records/fields.h"
#include "core/store/rows.h"
#include "core/store/sqlite_session.h"

#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Rows of records, made from their `fields`: no statement names a record's columns by hand, and none is read by position.
/// Used inside core/store only.
///
/// Texts, ids and words are TEXT (an absent id or text is NULL), truth values 0 and 1, NaN NULL, infinity SQLite's own. A list is one
/// TEXT column of JSON, in which infinity is the text "inf".
namespace sdm::store {

/// For what no run of ours wrote. \throws Error (BadInput) always
[[noreturn]] inline void refuse(const std::string& what, const char* column)
{
    throw Error(ErrorCode::BadInput, what, std::string("the store's column ") + column,
                "the project was changed by hand or is not what it says: use another copy");
}

/// What a record must hold beyond the types of its columns, for those who count on it. \throws Error (BadInput)
template <typename Record>
void requireSound(const Record&)
{
}
inline void requireSound(const GenerationRecord& record)
{
    if (record.judged() && !record.logits.empty() && static_cast<std::size_t>(record.prediction) >= record.logits.size())
        refuse("the predicted class is " + std::to_string(record.prediction) + " of " + std::to_string(record.logits.size()), "prediction");
}
inline void requireSound(const GenerationView& view)
{
    requireSound(view.record);
}

namespace table_detail {

/// Names of the columns a record fills itself.
class OwnColumns {
public:
    std::vector<std::string> names;

    template <typename T>
    void operator()(const char* name, const T&)
    {
        names.emplace_back(name);
    }
    template <typename T>
    void maybe(const char* name, const T& value)
    {
        (*this)(name, value);
    }
    template <typename T>
    void joined(const char*, const T&)
    {
    }
};

/// Binds a record's own columns from a first parameter on.
class Binder {
public:
    Binder(SQLite::Statement& statement, int firstIndex) : m_statement(statement), m_index(firstIndex) {}

    template <typename T>
    void operator()(const char*, const T& value)
    {
        bindValue(value);
        ++m_index;
    }
    template <typename T>
    void maybe(const char* name, const T& value)
    {
        if constexpr (json::kIsList<T> || json::kIsId<T> || std::is_same_v<T, std::string>) {
            if (value.empty()) {
                m_statement.bind(m_index++);
                return;
            }
        }
        (*this)(name, value);
    }
    template <typename T>
    void joined(const char*, const T&)
    {
    }

private:
    template <typename T>
    void bindValue(const T& value)
    {
        if constexpr (json::kIsOptional<T>) {
            if (value)
                bindValue(*value);
            else
                m_statement.bind(m_index);
        } else if constexpr (HasVocabulary<T>) {
            bindOne(m_statement, m_index, nameOf(value));
        } else if constexpr (json::kIsList<T>) {
            bindOne(m_statement, m_index, json::toText(value));
        } else if constexpr (json::kIsId<T>) {
            bindOne(m_statement, m_index, value.text());
        } else {
            bindOne(m_statement, m_index, value);
        }
    }
    SQLite::Statement& m_statement;
    int m_index;
};

/// Where a statement has a record's columns, in the order of its fields; -1 for one it lacks.
class ColumnFinder {
public:
    explicit ColumnFinder(const SQLite::Statement& statement) : m_statement(statement) {}
    std::vector<int> found;

    template <typename T>
    void operator()(const char* name, const T&)
    {
        found.push_back(m_statement.getColumnIndex(name)); // throws for a name the statement does not have
    }
    template <typename T>
    void maybe(const char* name, const T& value)
    {
        (*this)(name, value);
    }
    template <typename T>
    void joined(const char* name, const T&)
    {
        for (int i = 0; i < m_statement.getColumnCount(); ++i) {
            if (std::string_view(m_statement.getColumnName(i)) == name) {
                found.push_back(i);
                return;
            }
        }
        found.push_back(-1);
    }

private:
    const SQLite::Statement& m_statement;
};

class Reader {
public:
    Reader(const SQLite::Statement& row, const std::vector<int>& columns) : m_row(row), m_columns(columns) {}

    template <typename T>
    void operator()(const char* name, T& value)
    {
        const int column = m_columns[m_next++];
        if (column >= 0)
            read(m_row.getColumn(column), value, name);
    }
    template <typename T>
    void maybe(const char* name, T& value)
    {
        (*this)(name, value);
    }
    template <typename T>
    void joined(const char* name, T& value)
    {
        (*this)(name, value);
    }

private:
    template <typename T>
    static void read(const SQLite::Column& column, T& value, const char* name)
    {
        if constexpr (json::kIsOptional<T>) {
            if (column.isNull())
                value.reset();
            else
                read(column, value.emplace(), name);
        } else if constexpr (HasVocabulary<T>) {
            value = fromName<T>(column.getString());
        } else if constexpr (json::kIsList<T>) {
            value = column.isNull() ? T{} : json::fromText<T>(column.getString(), name);
        } else if constexpr (json::kIsId<T>) {
            value = column.getString();
            if constexpr (!std::is_same_v<T, DatasetId>) // the digest of a file, or what a user calls it: never a path
                requireIdText(value.text(), column.isNull(), name);
        } else if constexpr (std::is_same_v<T, std::string>) {
            value = column.getString();
        } else if constexpr (std::is_same_v<T, bool>) {
            value = column.getInt() != 0;
        } else if constexpr (std::is_integral_v<T>) {
            const std::int64_t number = column.getInt64();
            if (number < std::numeric_limits<T>::min() || number > std::numeric_limits<T>::max())
                refuse(std::to_string(number) + " is more than this number can be", name);
            value = static_cast<T>(number);
        } else {
            static_assert(std::is_same_v<T, double>);
            value = column.isNull() ? std::numeric_limits<double>::quiet_NaN() : column.getDouble();
        }
    }
    /// A store may come from elsewhere. Where a run's id becomes a folder's name, runs::runFolder asks for a whole ULID.
    static void requireIdText(const std::string& text, bool isAbsent, const char* name)
    {
        if (!isAbsent && !isIdText(text))
            refuse("\"" + text + "\" is not an id of this program", name);
    }
    const SQLite::Statement& m_row;
    const std::vector<int>& m_columns;
    std::size_t m_next = 0;
};

} // namespace table_detail

template <typename Record>
class Table {
public:
    /// Columns the record fills itself, in order.
    static std::vector<std::string> columns()
    {
        table_detail::OwnColumns visitor;
        const Record record{};
        fields(visitor, record);
        return visitor.names;
    }

    /// `INSERT INTO table (extra…, columns…) VALUES (?, …)`
    static std::string insert(std::string_view table, std::initializer_list<std::string_view> extra = {})
    {
        std::string names, marks;
        const auto add = [&](std::string_view name) {
            names += (names.empty() ? "" : ", ") + std::string(name);
            marks += marks.empty() ? "?" : ", ?";
        };
        for (const std::string_view name : extra)
            add(name);
        for (const std::string& name : columns())
            add(name);
        return "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + marks + ")";
    }

    /// Runs an insert() statement: the extra columns' values, then the record's.
    template <typename... Extra>
    static void run(SQLite::Statement& statement, const Record& record, const Extra&... extra)
    {
        bindAll(statement, extra...);
        table_detail::Binder binder(statement, static_cast<int>(sizeof...(extra)) + 1);
        fields(binder, record);
        statement.exec();
        statement.reset();
    }

    /// `g.label, g.prediction, …` for a SELECT.
    static std::string selected(std::string_view qualifier = {})
    {
        std::string list;
        for (const std::string& name : columns())
            list += (list.empty() ? "" : ", ") + (qualifier.empty() ? "" : std::string(qualifier) + ".") + name;
        return list;
    }
};

/// Reads records from a statement's rows by the columns' names, whatever else it selects.
template <typename Record>
class RecordReader {
public:
    /// \throws SQLite::Exception when the statement lacks a column of the record
    explicit RecordReader(const SQLite::Statement& statement)
    {
        table_detail::ColumnFinder finder(statement);
        const Record record{};
        fields(finder, record);
        m_columns = std::move(finder.found);
    }
    Record operator()(const SQLite::Statement& row) const
    {
        Record record{};
        table_detail::Reader reader(row, m_columns);
        fields(reader, record);
        requireSound(record);
        return record;
    }

private:
    std::vector<int> m_columns;
};

} // namespace sdm::store
