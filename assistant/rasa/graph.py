"""Runs the trained pipeline step by step.

Rasa has dask work out the order of the same eight to twenty steps anew at every run, two runs a
turn. Here the order is found once, and there can be a wait between two steps; the steps, their
inputs and their errors are Rasa's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any

from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import GraphNode
from rasa.engine.runner.dask import DaskGraphRunner


@dataclass(frozen=True)
class Step:
    """One step of the pipeline."""

    name: str
    node: GraphNode
    needs: tuple[str, ...]

    @property
    def component(self) -> Any:
        """The part of the model whose turn it is."""
        return self.node._component

    def run(self, done: dict[str, Any]) -> None:
        """Runs it.

        Args:
            done: What the steps before gave, and gets what this one gives.

        Raises:
            GraphRunError: It failed in a way unforeseen.
        """
        try:
            # Where nothing was put in, the step is told the name and says what is missing.
            done[self.name] = self.node(*[done.get(need, need) for need in self.needs])
        except RuntimeError as error:
            raise GraphRunError("Error running runner.") from error


class StraightRunner(DaskGraphRunner):
    """Rasa's runner, with the order of the steps kept."""

    def __init__(self, loaded: DaskGraphRunner) -> None:
        """Takes over from Rasa's.

        Args:
            loaded: With its parts loaded.
        """
        self._graph_schema = loaded._graph_schema
        self._instantiated_nodes = loaded._instantiated_nodes
        self._execution_context = loaded._execution_context
        self._orders: dict[tuple[str, ...], list[Step]] = {}

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
        wanted = targets or self._graph_schema.target_names
        done = self.given(inputs or {})
        for step in self.steps(wanted):
            step.run(done)
        return {name: done[name][1] for name in wanted}

    def given(self, inputs: dict[str, Any]) -> dict[str, Any]:
        """What is put in, as the steps take it.

        Args:
            inputs: By name.

        Raises:
            GraphRunError: One is named like a step.
        """
        for name in inputs:
            if name in self._graph_schema.nodes:
                raise GraphRunError(f"The input '{name}' has the name of a step of the graph.")
        return {name: (name, value) for name, value in inputs.items()}

    def steps(self, targets: Iterable[str]) -> list[Step]:
        """The steps that lead to the targets, in order.

        Args:
            targets: Whose output is wanted.
        """
        wanted = tuple(targets)
        if wanted not in self._orders:
            schema = self._graph_schema.minimal_graph_schema(list(wanted))
            needs = {name: tuple(node.needs.values()) for name, node in schema.nodes.items()}
            self._orders[wanted] = [
                Step(name, self._instantiated_nodes[name], needs[name])
                for name in TopologicalSorter(needs).static_order()
                if name in needs
            ]
        return self._orders[wanted]
