"""Runs the model's graph step by step.

Rasa has dask work out the order of the same eight to twenty steps anew at every run, three runs a
turn. Here the order is found once; the steps, their inputs and their errors are Rasa's. In a
profile dask's own part was a twentieth of the processor time of a turn.
"""

from __future__ import annotations

from collections.abc import Generator
from graphlib import TopologicalSorter
from typing import Any

from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner


class StraightRunner(DaskGraphRunner):
    """Rasa's runner, with the order of the steps kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Takes what Rasa's own takes."""
        super().__init__(*args, **kwargs)
        self.begun: Generator[Any, None, dict[str, Any]] | None = None
        """Steps that were begun, which the next run goes on with."""
        self._orders: dict[tuple[str, ...], list[tuple[str, Any, tuple[str, ...]]]] = {}

    def run(
        self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None
    ) -> dict[str, Any]:
        """Runs the steps that lead to the targets.

        Args:
            inputs: What is put in, by name.
            targets: The steps whose output is wanted; all that the graph marks, if None.

        Raises:
            GraphRunError: An input is named like a step, or a step failed in a way unforeseen.
        """
        begun, self.begun = self.begun, None
        steps = begun or self.steps(inputs, targets)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return dict(end.value)

    def steps(
        self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None
    ) -> Generator[Any, None, dict[str, Any]]:
        """The same, one step at a time: yields the part of the model whose turn it is next.

        Args:
            inputs: What is put in, by name.
            targets: The steps whose output is wanted; all that the graph marks, if None.

        Raises:
            GraphRunError: An input is named like a step, or a step failed in a way unforeseen.
        """
        wanted = tuple(targets or self._graph_schema.target_names)
        done: dict[str, Any] = {}
        for name, value in (inputs or {}).items():
            if name in self._graph_schema.nodes:
                raise GraphRunError(f"The input '{name}' has the name of a step of the graph.")
            done[name] = (name, value)
        if wanted not in self._orders:
            self._orders[wanted] = self._order(wanted)
        try:
            for name, node, needs in self._orders[wanted]:
                yield node._component
                # Where nothing was put in, the step is told the name and says what is missing.
                done[name] = node(*[done.get(need, need) for need in needs])
        except RuntimeError as error:
            raise GraphRunError("Error running runner.") from error
        return {name: done[name][1] for name in wanted}

    def _order(self, wanted: tuple[str, ...]) -> list[tuple[str, Any, tuple[str, ...]]]:
        schema = self._graph_schema.minimal_graph_schema(list(wanted))
        needs = {name: tuple(node.needs.values()) for name, node in schema.nodes.items()}
        return [
            (name, self._instantiated_nodes[name], needs[name])
            for name in TopologicalSorter(needs).static_order()
            if name in needs
        ]
