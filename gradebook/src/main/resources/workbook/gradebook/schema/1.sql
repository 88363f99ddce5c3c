-- The first gradebook. The same text for SQLite and PostgreSQL.
-- Times are ISO 8601 in UTC with microseconds, truth is 0 or 1, lists and rules are JSON.

CREATE TABLE assignment (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    rules TEXT NOT NULL,
    isolation TEXT NOT NULL
);

CREATE TABLE item (
    assignment TEXT NOT NULL REFERENCES assignment (id),
    exercise TEXT NOT NULL,
    position INTEGER NOT NULL,
    points NUMERIC NOT NULL,
    PRIMARY KEY (assignment, exercise)
);

-- A state of a student's work that was handed in; grading is the one that counts.
CREATE TABLE attempt (
    id TEXT PRIMARY KEY,
    assignment TEXT NOT NULL REFERENCES assignment (id),
    student TEXT NOT NULL,
    submission TEXT NOT NULL,
    content TEXT NOT NULL,
    number INTEGER NOT NULL,
    submitted TEXT,
    first_graded TEXT NOT NULL,
    grading TEXT
);

CREATE INDEX attempt_of_student ON attempt (assignment, student);

-- What a set of tests, points and settings made of an attempt.
CREATE TABLE grading (
    id TEXT PRIMARY KEY,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    number INTEGER NOT NULL,
    submitted TEXT,
    points TEXT NOT NULL,
    tests TEXT NOT NULL,
    settings TEXT NOT NULL,
    isolation TEXT NOT NULL,
    grader TEXT NOT NULL,
    java TEXT NOT NULL,
    graded_at TEXT NOT NULL,
    notes TEXT NOT NULL
);

CREATE INDEX grading_of_attempt ON grading (attempt);

CREATE TABLE result (
    grading TEXT NOT NULL REFERENCES grading (id),
    position INTEGER NOT NULL,
    exercise TEXT NOT NULL,
    score NUMERIC NOT NULL,
    points NUMERIC NOT NULL,
    status TEXT NOT NULL,
    message TEXT NOT NULL,
    notes TEXT NOT NULL,
    PRIMARY KEY (grading, position)
);

CREATE TABLE test (
    grading TEXT NOT NULL REFERENCES grading (id),
    exercise INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    visible INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    points NUMERIC NOT NULL,
    cases TEXT NOT NULL,
    PRIMARY KEY (grading, exercise, position)
);

-- What people entered; the newest of a student's exercise counts, older ones are kept.
-- content and automatic are what the person saw; a score that is null takes the entry back.
CREATE TABLE manual (
    assignment TEXT NOT NULL REFERENCES assignment (id),
    student TEXT NOT NULL,
    exercise TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    author TEXT NOT NULL,
    score NUMERIC,
    comment TEXT NOT NULL,
    content TEXT NOT NULL,
    automatic NUMERIC NOT NULL,
    PRIMARY KEY (assignment, student, exercise, entered_at)
);
