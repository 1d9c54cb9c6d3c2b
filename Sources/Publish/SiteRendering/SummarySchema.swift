/// The JSON Schema (draft 2020-12) of `summary.json`, for whoever reads a summary with a program of
/// their own. It is the same for every worksheet: what can stand in a summary follows from the
/// worksheets' own codes, which stand in it too.
let summarySchema = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A summary of shared maps",
      "description": "Each figure is a number of maps, under disclosure control. \
    Without figures, worksheets have no blocks and no statistics.",
      "type": "object",
      "additionalProperties": false,
      "required": ["kith-summary", "made-on", "review-by", "rule", "step", "one-group",
        "worksheets"],
      "properties": {
        "kith-summary": {"const": 1},
        "made-on": {"$ref": "#/$defs/day"},
        "review-by": {"$ref": "#/$defs/day"},
        "rule": {
          "description": "Figures of at most `threshold` maps are withheld, others rounded to the \
    nearest `base`; a block of fewer than `fewest-maps` has none.",
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "threshold", "base", "fewest-maps"],
          "properties": {
            "name": {"enum": ["uk-strict", "uk-strict-13", "uk-strict-18"]},
            "threshold": {"type": "integer", "minimum": 7},
            "base": {"const": 5},
            "fewest-maps": {"type": "integer", "minimum": 20}
          }
        },
        "step": {
          "type": "object",
          "additionalProperties": false,
          "required": ["block", "detail"],
          "properties": {
            "block": {"enum": ["quarter", "half-year", "year"]},
            "detail": {"enum": ["themes", "domains"]}
          }
        },
        "one-group": {"type": "boolean"},
        "worksheets": {"type": "array", "items": {"$ref": "#/$defs/worksheet"}}
      },
      "$defs": {
        "day": {"type": "string", "pattern": "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"},
        "worksheet": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "vocabulary", "title", "blocks", "statistics"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "vocabulary": {"type": "integer", "minimum": 1},
            "title": {"type": "string"},
            "voice": {
              "description": "Whose view it is, unless young people's.",
              "enum": ["practitioners", "together"]
            },
            "blocks": {
              "description": "In order of time. Any other block had too few maps, or none.",
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["time", "maps-at-least"],
                "properties": {
                  "time": {"type": "string", "pattern": "^20[0-9]{2}(-Q[1-4]|-H[12])?$"},
                  "maps-at-least": {"type": "integer", "minimum": 20}
                }
              }
            },
            "statistics": {"type": "array", "items": {"$ref": "#/$defs/statistic"}}
          }
        },
        "statistic": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "title", "map-in", "rows", "columns", "figures"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "title": {"type": "string"},
            "map-in": {
              "description": "Whether a map can be in one row at most, or in any number of them.",
              "enum": ["one-row", "any-rows"]
            },
            "rows": {"type": "array", "items": {"$ref": "#/$defs/code"}},
            "columns": {
              "description": "Empty where the statistic has one column.",
              "type": "array", "items": {"$ref": "#/$defs/code"}
            },
            "figures": {
              "description": "A list for each block, in it one for each row, in it a figure for \
    each column.",
              "type": "array",
              "items": {
                "type": "array",
                "items": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/figure"}}
              }
            }
          }
        },
        "figure": {
          "oneOf": [
            {"enum": ["[c]", "most-or-all"]},
            {
              "type": "object",
              "additionalProperties": false,
              "required": ["about", "low", "high"],
              "properties": {
                "about": {"type": "integer", "multipleOf": 5, "minimum": 10},
                "low": {"type": "integer", "minimum": 8},
                "high": {"type": "integer", "minimum": 12}
              }
            }
          ]
        },
        "code": {
          "type": "object",
          "additionalProperties": false,
          "required": ["code", "label"],
          "properties": {"code": {"$ref": "#/$defs/id"}, "label": {"type": "string"}}
        },
        "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
      }
    }

    """
