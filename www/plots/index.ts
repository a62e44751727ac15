/**
 * What drawing plots needs and reading does not: scales, map projection, outlines, coordinates of places. A second classic script, loaded when the
 * first plot is asked for; it leaves its parts where the page finds them.
 */

import { outlines, places } from "guillemet:atlas";
import { geoNaturalEarth1, geoPath } from "d3-geo";
import { scaleLinear, scaleSqrt, scaleUtc } from "d3-scale";

export const plots = { geoNaturalEarth1, geoPath, outlines, places, scaleLinear, scaleSqrt, scaleUtc };

export type Plots = typeof plots;

(globalThis as { guillemetPlots?: Plots }).guillemetPlots = plots;
