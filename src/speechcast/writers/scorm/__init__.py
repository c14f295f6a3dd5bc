"""The speech as a course for a learning platform."""

from speechcast.writers.scorm.package import HEARD, PASS_MARK, VERSIONS, course_data, write_scorm

__all__ = ["HEARD", "PASS_MARK", "VERSIONS", "course_data", "write_scorm"]
