const nothing = () => {};
export default nothing;
export { nothing as instanceof, nothing as prohibited, nothing as select, nothing as uniqueItemProperties };
export function injectStyle() {}
