/**
 * Stands in for ajv, which makes functions from text: the policy would have to allow eval.
 * Decap checks its own configuration with it and nothing else; ours is generated, and tests check it with the real one.
 */
export default class Ajv {
  errors = [];

  validate() {
    return true;
  }
}
