"""Batches of Kafka records as our consumers read them: what cannot be decoded becomes one record
that says so.

kafka-python never gets past a batch that it cannot decode, and unpacks gzip without a bound. Who
writes a topic chooses what stands in its batches, so a partner could stop every reader. (F-18, K10)
"""

import zlib
from typing import Any, Self

from kafka.errors import CorruptRecordError
from kafka.record import memory_records
from kafka.record.default_records import DefaultRecord, DefaultRecordBatch

UNREADABLE = "unreadable"  # the header of such a record
LARGEST = 16 * 1024 * 1024  # bytes of one batch, unpacked
_GZIP = 16 + zlib.MAX_WBITS


class _Undecodable(Exception):
    """Packed in a way that we do not take, or larger than we take."""


class Batch(DefaultRecordBatch):  # type: ignore[misc]
    """Ends where it cannot be read; packed by gzip or not at all."""

    _buffer: bytearray
    _pos: int
    _decompressed: bool

    def __init__(self, buffer: Any) -> None:
        super().__init__(buffer)
        self._packed_wrongly = False
        self._ended = False

    def __iter__(self) -> Self:
        try:
            self._unpack()
        except (_Undecodable, zlib.error):
            self._packed_wrongly = True
        return self

    def __next__(self) -> Any:
        if self._ended:
            raise StopIteration
        try:
            if not self._packed_wrongly:
                return super().__next__()
        except CorruptRecordError:
            pass
        self._ended = True
        return self._unreadable()

    def _unpack(self) -> None:
        if self._decompressed or self.compression_type == self.CODEC_NONE:
            return
        if self.compression_type != self.CODEC_GZIP:
            raise _Undecodable
        stream = zlib.decompressobj(_GZIP)
        unpacked = stream.decompress(memoryview(self._buffer)[self._pos :], LARGEST + 1)
        if len(unpacked) > LARGEST or not stream.eof:
            raise _Undecodable
        self._buffer, self._pos, self._decompressed = bytearray(unpacked), 0, True

    def _unreadable(self) -> Any:
        """Stands for the first record that could not be read, and for those behind it."""
        offset = self.base_offset + min(self._next_record_index, self.last_offset_delta)
        return DefaultRecord(
            0, offset, self.first_timestamp, self.timestamp_type, None, None, [(UNREADABLE, b"")]
        )


def install() -> None:
    """From now on every consumer of this process reads batches so."""
    memory_records.DefaultRecordBatch = Batch
